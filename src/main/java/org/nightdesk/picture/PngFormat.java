package org.nightdesk.picture;

import java.util.zip.CRC32;

/** PNG (third edition), animated ones included: a signature, then chunks from IHDR to IEND. */
final class PngFormat implements PictureFormat {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int HEADER_BYTES = 13;
    private static final long LARGEST = Integer.MAX_VALUE;

    @Override
    public boolean begins(Cursor file) {
        return file.has(0, SIGNATURE);
    }

    @Override
    public Picture read(Cursor file) throws DamagedPictureException {
        file.skip(SIGNATURE.length());
        if (file.u32() != HEADER_BYTES || !file.name().equals("IHDR")) {
            throw DamagedPictureException.because("it does not begin with its size");
        }
        int header = file.at();
        long width = file.u32();
        long height = file.u32();
        file.skip(HEADER_BYTES - 8);
        CRC32 sum = new CRC32();
        sum.update(file.bytes(), header - 4, HEADER_BYTES + 4);
        if (file.u32() != sum.getValue()) {
            throw DamagedPictureException.because("the checksum of its size is wrong");
        }
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw DamagedPictureException.because("it is " + width + " × " + height + " pixels");
        }
        return new Picture(PictureType.PNG, (int) width, (int) height, end(file));
    }

    private static int end(Cursor file) throws DamagedPictureException {
        boolean hasPixels = false;
        while (true) {
            long length = file.u32();
            String name = file.name();
            file.skip(length);
            file.skip(4);
            hasPixels |= name.equals("IDAT");
            if (name.equals("IEND")) {
                if (!hasPixels) {
                    throw DamagedPictureException.because("it has no pixels");
                }
                return file.at();
            }
        }
    }
}

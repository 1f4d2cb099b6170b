package org.nightdesk.picture;

/** WebP (RFC 9649), simple and extended: a RIFF container with a chunk of pixels, or frames of them. */
final class WebpFormat implements PictureFormat {
    private static final int EXTENDED_BYTES = 10;
    private static final int LOSSLESS_MARK = 0x2F;

    @Override
    public boolean begins(Cursor file) {
        return file.has(0, "RIFF") && file.has(8, "WEBP");
    }

    @Override
    public Picture read(Cursor file) throws DamagedPictureException {
        file.skip(4);
        long end = 8 + file.u32LittleEndian();
        if (end > file.bytes().length) {
            throw new DamagedPictureException("is cut off");
        }
        file.skip(4);
        int width = 0;
        int height = 0;
        boolean hasPixels = false;
        while (file.at() < end) {
            String name = file.name();
            long length = file.u32LittleEndian();
            int next = (int) Math.min(file.bytes().length, file.at() + length + length % 2);
            if (file.at() + length > end) {
                throw DamagedPictureException.because("its parts are longer than the whole");
            }
            if (name.equals("VP8X") && length >= EXTENDED_BYTES) {
                file.skip(4);
                width = Math.max(width, file.u24LittleEndian() + 1);
                height = Math.max(height, file.u24LittleEndian() + 1);
            } else if (name.equals("VP8 ")) {
                hasPixels = true;
                file.skip(3);
                if (!file.has(file.at(), "\u009D\u0001\u002A")) {
                    throw DamagedPictureException.because("its pixels do not begin as they should");
                }
                file.skip(3);
                width = Math.max(width, file.u16LittleEndian() & 0x3FFF);
                height = Math.max(height, file.u16LittleEndian() & 0x3FFF);
            } else if (name.equals("VP8L")) {
                hasPixels = true;
                if (file.u8() != LOSSLESS_MARK) {
                    throw DamagedPictureException.because("its pixels do not begin as they should");
                }
                long sizes = file.u32LittleEndian();
                width = Math.max(width, (int) (sizes & 0x3FFF) + 1);
                height = Math.max(height, (int) (sizes >> 14 & 0x3FFF) + 1);
            } else if (name.equals("ANMF")) {
                hasPixels = true;
            }
            file.skip(next - file.at());
        }
        if (!hasPixels || width == 0 || height == 0) {
            throw DamagedPictureException.because("it has no pixels");
        }
        return new Picture(PictureType.WEBP, width, height, file.at());
    }
}

package org.nightdesk.picture;

/** GIF (87a and 89a), animated ones included: a screen, then blocks up to the trailer. */
final class GifFormat implements PictureFormat {
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;

    @Override
    public boolean begins(Cursor file) {
        return file.has(0, "GIF87a") || file.has(0, "GIF89a");
    }

    @Override
    public Picture read(Cursor file) throws DamagedPictureException {
        file.skip(6);
        int width = file.u16LittleEndian();
        int height = file.u16LittleEndian();
        int screen = file.u8();
        file.skip(2 + colours(screen));
        boolean hasPixels = false;
        for (int block = file.u8(); block != TRAILER; block = file.u8()) {
            if (block == IMAGE) {
                int left = file.u16LittleEndian();
                int top = file.u16LittleEndian();
                width = Math.max(width, left + file.u16LittleEndian());
                height = Math.max(height, top + file.u16LittleEndian());
                file.skip(colours(file.u8()));
                hasPixels = true;
            } else if (block != EXTENSION) {
                throw DamagedPictureException.because("something lies between its parts");
            }
            // The code size of a picture or the sort of an extension, then both go on in sub-blocks.
            file.skip(1);
            for (int length = file.u8(); length > 0; length = file.u8()) {
                file.skip(length);
            }
        }
        if (!hasPixels || width == 0 || height == 0) {
            throw DamagedPictureException.because("it has no pixels");
        }
        return new Picture(PictureType.GIF, width, height, file.at());
    }

    /** The bytes of the colour table that a descriptor announces. */
    private static int colours(int packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
    }
}

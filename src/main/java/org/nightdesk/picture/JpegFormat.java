package org.nightdesk.picture;

/** JPEG (ITU-T T.81): marker segments, and scans of coded pixels between them, from SOI to EOI. */
final class JpegFormat implements PictureFormat {
    private static final int TEM = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    @Override
    public boolean begins(Cursor file) {
        return file.has(0, "\u00FF\u00D8\u00FF");
    }

    @Override
    public Picture read(Cursor file) throws DamagedPictureException {
        file.skip(2);
        int width = 0;
        int height = 0;
        boolean hasPixels = false;
        int marker = marker(file);
        while (marker != END_OF_IMAGE) {
            if (marker == START_OF_IMAGE) {
                throw DamagedPictureException.because("a second picture begins within it");
            }
            int segment = file.at();
            int length = marker == TEM ? 0 : file.u16();
            if (isFrame(marker) && width == 0) {
                file.skip(1);
                height = file.u16();
                width = file.u16();
                if (width == 0 || height == 0) {
                    throw DamagedPictureException.because("it does not say its size");
                }
            }
            file.skip(segment + (long) length - file.at());
            if (marker == START_OF_SCAN) {
                hasPixels = true;
                marker = afterScan(file);
            } else {
                marker = marker(file);
            }
        }
        if (width == 0 || !hasPixels) {
            throw DamagedPictureException.because("it has no pixels");
        }
        return new Picture(PictureType.JPEG, width, height, file.at());
    }

    /** The frame headers; among their codes are three that mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int marker(Cursor file) throws DamagedPictureException {
        if (file.u8() != 0xFF) {
            throw DamagedPictureException.because("something lies between its parts");
        }
        int marker = file.u8();
        while (marker == 0xFF) {
            marker = file.u8();
        }
        return marker;
    }

    /** The marker that ends a scan: not a stuffed byte, not a restart. */
    private static int afterScan(Cursor file) throws DamagedPictureException {
        while (true) {
            if (file.u8() == 0xFF) {
                int marker = file.u8();
                while (marker == 0xFF) {
                    marker = file.u8();
                }
                if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                    return marker;
                }
            }
        }
    }
}

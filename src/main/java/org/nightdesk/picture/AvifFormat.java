package org.nightdesk.picture;

import java.util.Set;

/** AVIF (HEIF with AV1): boxes within boxes (ISO/IEC 14496-12), the size in one called ispe. */
final class AvifFormat implements PictureFormat {
    private static final Set<String> BRANDS = Set.of("avif", "avis");
    private static final Set<String> PIXELS = Set.of("mdat", "idat");
    private static final int MOST_BRANDS = 64;
    private static final int DEEPEST = 4;

    /** What was seen so far. */
    private static final class Seen {
        long width;
        long height;
        boolean hasPixels;
    }

    @Override
    public boolean begins(Cursor file) {
        if (!file.has(4, "ftyp")) {
            return false;
        }
        Cursor start = new Cursor(file.bytes());
        try {
            long end = Math.min(start.u32(), file.bytes().length);
            start.skip(4);
            for (int n = 0; n < MOST_BRANDS && start.at() + 4 <= end; n++) {
                if (BRANDS.contains(start.name())) {
                    return true;
                }
            }
            return false;
        } catch (DamagedPictureException tooShort) {
            return false;
        }
    }

    @Override
    public Picture read(Cursor file) throws DamagedPictureException {
        Seen seen = new Seen();
        boxes(file, file.bytes().length, 0, seen);
        if (!seen.hasPixels || seen.width < 1 || seen.height < 1) {
            throw DamagedPictureException.because("it has no pixels");
        }
        if (seen.width > Integer.MAX_VALUE || seen.height > Integer.MAX_VALUE) {
            throw DamagedPictureException.because("it is " + seen.width + " × " + seen.height + " pixels");
        }
        return new Picture(PictureType.AVIF, (int) seen.width, (int) seen.height, file.at());
    }

    private static void boxes(Cursor file, long end, int depth, Seen seen) throws DamagedPictureException {
        while (file.at() < end) {
            if (depth == 0 && seen.hasPixels && !beginsABox(file)) {
                // What follows the last box is not the picture's.
                return;
            }
            long start = file.at();
            long length = file.u32();
            String name = file.name();
            if (length == 1) {
                length = file.u32() << 32 | file.u32();
            } else if (length == 0) {
                length = end - start;
            }
            long next = start + length;
            if (next > end || next < file.at()) {
                throw new DamagedPictureException(
                        depth == 0 ? "is cut off" : "is damaged: a part is longer than it may be");
            }
            box(file, name, next, depth, seen);
            file.skip(next - file.at());
        }
    }

    private static void box(Cursor file, String name, long end, int depth, Seen seen) throws DamagedPictureException {
        seen.hasPixels |= PIXELS.contains(name);
        if (depth < DEEPEST && name.equals("meta")) {
            file.skip(4);
            boxes(file, end, depth + 1, seen);
        } else if (depth < DEEPEST && (name.equals("iprp") || name.equals("ipco"))) {
            boxes(file, end, depth + 1, seen);
        } else if (depth > 0 && name.equals("ispe")) {
            file.skip(4);
            long width = file.u32();
            long height = file.u32();
            seen.width = Math.max(seen.width, width);
            seen.height = Math.max(seen.height, height);
        }
    }

    private static boolean beginsABox(Cursor file) {
        if (file.left() < 8) {
            return false;
        }
        for (int i = 4; i < 8; i++) {
            int c = file.bytes()[file.at() + i];
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}

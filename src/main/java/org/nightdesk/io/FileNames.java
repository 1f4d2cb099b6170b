package org.nightdesk.io;

import java.nio.charset.StandardCharsets;

/** File names short enough for every file system. */
public final class FileNames {
    /** In UTF-8; Windows and macOS count UTF-16 units, which are never more. */
    private static final int LONGEST_BYTES = 255;

    private static final int HASH_CHARS = 16;

    private FileNames() {}

    /** The name with its ending; of one that is too long, what fits, and a hash of all of it in place of the rest. */
    public static String fitted(String name, String ending) {
        return fitted(name, ending, LONGEST_BYTES);
    }

    static String fitted(String name, String ending, int longestBytes) {
        int room = longestBytes - bytes(ending);
        return bytes(name) <= room
                ? name + ending
                : start(name, room - HASH_CHARS) + Sha256.of(name).substring(0, HASH_CHARS) + ending;
    }

    private static String start(String name, int bytes) {
        int end = 0;
        for (int used = 0; end < name.length(); ) {
            int next = name.offsetByCodePoints(end, 1);
            used += bytes(name.substring(end, next));
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

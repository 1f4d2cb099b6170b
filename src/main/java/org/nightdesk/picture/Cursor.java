package org.nightdesk.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers and names from bytes, one after the other; the end of the bytes before the end of the picture is damage. */
final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int left() {
        return bytes.length - at;
    }

    int u8() throws DamagedPictureException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u16() throws DamagedPictureException {
        return u8() << 8 | u8();
    }

    long u32() throws DamagedPictureException {
        return (long) u16() << 16 | u16();
    }

    int u16LittleEndian() throws DamagedPictureException {
        return u8() | u8() << 8;
    }

    int u24LittleEndian() throws DamagedPictureException {
        return u16LittleEndian() | u8() << 16;
    }

    long u32LittleEndian() throws DamagedPictureException {
        return u16LittleEndian() | (long) u16LittleEndian() << 16;
    }

    /** Four characters that name a part of a file. */
    String name() throws DamagedPictureException {
        need(4);
        at += 4;
        return new String(bytes, at - 4, 4, StandardCharsets.ISO_8859_1);
    }

    void skip(long count) throws DamagedPictureException {
        need(count);
        at += (int) count;
    }

    /** Whether these bytes, ISO 8859-1 for readability, are at a place. */
    boolean has(int place, String wanted) {
        byte[] expected = wanted.getBytes(StandardCharsets.ISO_8859_1);
        int end = place + expected.length;
        return end <= bytes.length && Arrays.equals(bytes, place, end, expected, 0, expected.length);
    }

    private void need(long count) throws DamagedPictureException {
        if (count < 0 || count > left()) {
            throw new DamagedPictureException("is cut off");
        }
    }
}

package org.nightdesk.io;

import java.util.Arrays;

/**
 * Crockford's base 32: numbers as digits and capital letters, without the letters that people take for another. Read in
 * any case, O as 0, I and L as 1.
 */
public final class Base32 {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int BITS = 5;
    private static final byte[] VALUES = values();

    private Base32() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < DIGITS.length; i++) {
            values[DIGITS[i]] = (byte) i;
            values[Character.toLowerCase(DIGITS[i])] = (byte) i;
        }
        values['O'] = values['o'] = 0;
        values['I'] = values['i'] = values['L'] = values['l'] = 1;
        return values;
    }

    /** The lowest bits of a number, five a character, the highest first. */
    public static String encode(long bits, int chars) {
        char[] out = new char[chars];
        encode(bits, out, 0, chars);
        return new String(out);
    }

    /** As {@link #encode(long, int)}, into a part of an array. */
    public static void encode(long bits, char[] out, int from, int chars) {
        long rest = bits;
        for (int i = from + chars - 1; i >= from; i--) {
            out[i] = digit((int) (rest & DIGITS.length - 1));
            rest >>>= BITS;
        }
    }

    /** All bits of some bytes, five a character, the first byte first; the last character is filled up with zeros. */
    public static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder((bytes.length * Byte.SIZE + BITS - 1) / BITS);
        int waiting = 0;
        int bits = 0;
        for (byte one : bytes) {
            waiting = waiting << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                out.append(digit(waiting >>> bits & DIGITS.length - 1));
            }
        }
        if (bits > 0) {
            out.append(digit(waiting << BITS - bits & DIGITS.length - 1));
        }
        return out.toString();
    }

    /** @param value 0 to 31 */
    public static char digit(int value) {
        return DIGITS[value];
    }

    /** The value of a character, 0 to 31; -1 when it has none. */
    public static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : -1;
    }

    /** The number so far with one more digit behind it. */
    public static long append(long bits, int value) {
        return bits << BITS | value;
    }
}

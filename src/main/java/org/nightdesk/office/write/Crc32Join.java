package org.nightdesk.office.write;

/**
 * The CRC-32 of two pieces one after the other from those of the pieces. A checksum is a polynomial over the two numbers
 * 0 and 1; a byte behind it multiplies it by x⁸, modulo the polynomial of CRC-32. The highest power is the lowest bit.
 */
final class Crc32Join {
    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 0x80000000;
    private static final int X_TO_8 = ONE >>> 8;

    private Crc32Join() {}

    static long of(long first, long second, long secondLength) {
        int shift = ONE;
        int square = X_TO_8;
        for (long rest = secondLength; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                shift = product(shift, square);
            }
            square = product(square, square);
        }
        return Integer.toUnsignedLong(product(shift, (int) first) ^ (int) second);
    }

    private static int product(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) != 0 ? shifted >>> 1 ^ POLYNOMIAL : shifted >>> 1;
        }
        return product;
    }
}

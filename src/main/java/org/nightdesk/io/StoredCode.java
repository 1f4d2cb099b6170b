package org.nightdesk.io;

/**
 * A constant that stores and files know by a code. The code is given once and never changes, so that constants may be
 * renamed and reordered freely; {@code codes.txt} beside the tests lists them all.
 *
 * <pre>{@code
 * public enum Answer implements StoredCode<Integer> {
 *     YES(1),
 *     NO(2);
 *
 *     private static final StoredCodes<Integer, Answer> CODES = new StoredCodes<>(Answer.class);
 *     private final int code;
 *     // …
 *     public static Answer of(int code) {
 *         return CODES.get(code);
 *     }
 * }
 * }</pre>
 *
 * @param <C> {@link Integer} or {@link String}
 */
public interface StoredCode<C> {
    C code();
}

package org.nightdesk.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of text and decodes it, never replacing a character: a byte order mark's encoding, strict UTF-8, the
 * encoding the file declares, UTF-16 without a mark, then the legacy encodings of the language the text should be in. One
 * of another language is taken only when the text looks much more like that. Stateless and thread-safe.
 *
 * <pre>{@code
 * String text = TextDecoding.decode(bytes, Locale.KOREAN, null, unknown -> new BadInputException(…)).text();
 * }</pre>
 */
public final class TextDecoding {
    private static final char MARK = '\uFEFF';

    private TextDecoding() {}

    /** Gives the same bytes from their beginning, as often as it is asked. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Decoded text.
     *
     * @param text without its byte order mark
     * @param certain whether it can be nothing else: marked, declared or UTF-8
     */
    public record Text(String text, Charset charset, boolean certain) {
        /** Whether the encoding can hold every character of Unicode; one that cannot may have lost some on saving. */
        public boolean holdsAllCharacters() {
            return charset.name().startsWith("UTF-") || charset.name().equals("GB18030");
        }
    }

    /**
     * An encoding and where the text begins.
     *
     * @param markBytes length of the byte order mark
     * @param certain as in {@link Text}
     */
    public record Encoding(Charset charset, int markBytes, boolean certain) {
        /** The text, decoded strictly. */
        public Reader reader(Source source) throws IOException {
            InputStream in = source.open();
            in.skipNBytes(markBytes);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }
    }

    /**
     * Bytes that are not text in any likely encoding.
     *
     * @param offset of the first byte that the likeliest encoding does not allow
     * @param line of that byte, from 1
     * @param reason what was tried, for people
     */
    public record Unknown(long offset, int line, String reason) {}

    /**
     * @param hint the language the text should be in; {@link Locale#ROOT} when that is not known
     * @param declared the encoding the file names for itself; null when it names none
     * @param failure what to throw when the bytes are no text
     */
    public static <X extends Exception> Text decode(
            byte[] bytes, Locale hint, @Nullable Charset declared, Function<Unknown, X> failure) throws X {
        if (!isStateful(declared) && !hasWideMark(bytes)) {
            // The JDK's own decoding is much faster than a strict decoder.
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0) {
                return new Text(withoutMark(text), StandardCharsets.UTF_8, true);
            }
        }
        EncodingSearch search = new EncodingSearch(() -> new ByteArrayInputStream(bytes), hint);
        try {
            Optional<Encoding> found = search.find(declared);
            if (found.isEmpty()) {
                throw failure.apply(search.unknown());
            }
            int mark = found.get().markBytes();
            String text =
                    new String(bytes, mark, bytes.length - mark, found.get().charset());
            return new Text(
                    withoutMark(text), found.get().charset(), found.get().certain());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Finds the encoding of bytes of any length.
     *
     * @param unknown told why when there is none
     */
    public static Optional<Encoding> find(Source source, Locale hint, Consumer<Unknown> unknown) throws IOException {
        EncodingSearch search = new EncodingSearch(source, hint);
        Optional<Encoding> encoding = search.find(null);
        if (encoding.isEmpty()) {
            unknown.accept(search.unknown());
        }
        return encoding;
    }

    static boolean isStateful(@Nullable Charset declared) {
        return declared != null && declared.name().startsWith("ISO-2022");
    }

    static boolean hasWideMark(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}

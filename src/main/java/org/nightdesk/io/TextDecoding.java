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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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
    private static final int HEAD_BYTES = 3;
    private static final char MARK = '\uFEFF';
    /** From so many characters on, what a text looks like outweighs the language it should be in. */
    private static final int TELLING_CHARS = 16;

    /** Fewer say nothing of a language. */
    private static final int FEWEST_CHARS = 4;

    private static final double LIKELY_UTF_16 = 0.4;
    private static final double LIKELY = 0.7;
    private static final double FITTING = 0.85;
    private static final double BEYOND_DOUBT = 0.95;

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
     * Bytes that are no text in any likely encoding.
     *
     * @param offset of the first byte that the likeliest encoding does not allow
     * @param line of that byte, from 1
     * @param reason what was tried, for people
     */
    public record Unknown(long offset, int line, String reason) {}

    private record Failure(String encoding, StrictDecoder.Check check) {}

    private record Candidate(Charset charset, double likelihood, int chars) {}

    private final Source source;
    private final Locale hint;
    private final List<Failure> failures = new ArrayList<>();

    private TextDecoding(Source source, Locale hint) {
        this.source = source;
        this.hint = hint;
    }

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
        TextDecoding decoding = new TextDecoding(() -> new ByteArrayInputStream(bytes), hint);
        try {
            Optional<Encoding> found = decoding.find(declared);
            if (found.isEmpty()) {
                throw failure.apply(decoding.unknown());
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
        TextDecoding decoding = new TextDecoding(source, hint);
        Optional<Encoding> encoding = decoding.find(null);
        if (encoding.isEmpty()) {
            unknown.accept(decoding.unknown());
        }
        return encoding;
    }

    private Optional<Encoding> find(@Nullable Charset declared) throws IOException {
        Encoding marked = marked();
        if (marked != null) {
            return isGood(marked.charset(), marked.markBytes(), marked.charset().name())
                    ? Optional.of(marked)
                    : Optional.empty();
        }
        if (declared != null
                && isStateful(declared)
                && StrictDecoder.check(source, declared, 0).isGood()) {
            return Optional.of(new Encoding(declared, 0, true));
        }
        StrictDecoder.Check utf8 = check(StandardCharsets.UTF_8, 0, "UTF-8");
        if (utf8.isGood()) {
            Encoding wide = utf8.zeros() > 0 ? utf16(check -> check.ascii() * 2 > check.chars() ? 1 : 0) : null;
            return Optional.of(wide == null ? new Encoding(StandardCharsets.UTF_8, 0, true) : wide);
        }
        if (declared != null && isGood(declared, 0, LegacyEncoding.label(declared))) {
            return Optional.of(new Encoding(declared, 0, true));
        }
        return Optional.ofNullable(hasZeros() ? utf16(this::likelihood) : legacy());
    }

    private @Nullable Encoding marked() throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (hasWideMark(head)) {
            Charset charset = head[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new Encoding(charset, 2, true);
        }
        boolean mark =
                head.length == HEAD_BYTES && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return mark ? new Encoding(StandardCharsets.UTF_8, HEAD_BYTES, true) : null;
    }

    /** No legacy encoding has bytes of zero, but every space and line end in UTF-16 does. */
    private boolean hasZeros() throws IOException {
        return StrictDecoder.check(source, StandardCharsets.ISO_8859_1, 0).zeros() > 0;
    }

    private @Nullable Encoding utf16(ToDoubleFunction<StrictDecoder.Check> likelihood) throws IOException {
        StrictDecoder.Check little = check(StandardCharsets.UTF_16LE, 0, "UTF-16");
        StrictDecoder.Check big = StrictDecoder.check(source, StandardCharsets.UTF_16BE, 0);
        double ofLittle = little.isGood() && little.zeros() == 0 ? likelihood.applyAsDouble(little) : 0;
        double ofBig = big.isGood() && big.zeros() == 0 ? likelihood.applyAsDouble(big) : 0;
        if (Math.max(ofLittle, ofBig) < LIKELY_UTF_16) {
            return null;
        }
        return new Encoding(ofLittle >= ofBig ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, false);
    }

    /** Read in the wrong byte order, spaces and line ends are characters of no language. */
    private double likelihood(StrictDecoder.Check check) {
        double others = Stream.concat(LegacyEncoding.of(hint).stream(), LegacyEncoding.RECOGNISABLE.stream())
                .mapToDouble(one -> one.likelihood(check.sample()))
                .max()
                .orElse(0);
        return (check.ascii() + others * (check.chars() - check.ascii())) / check.chars();
    }

    private @Nullable Encoding legacy() throws IOException {
        List<LegacyEncoding> own = LegacyEncoding.of(hint);
        Candidate expected = best(own, true);
        Candidate other = best(LegacyEncoding.besides(own), false);
        boolean isOther = other != null
                && (expected == null
                        ? other.likelihood() >= LIKELY && other.chars() >= FEWEST_CHARS
                        : other.likelihood() >= BEYOND_DOUBT
                                && expected.likelihood() < FITTING
                                && (expected.likelihood() == 0 || expected.chars() >= TELLING_CHARS));
        Candidate chosen = isOther ? other : expected;
        return chosen == null ? null : new Encoding(chosen.charset(), 0, false);
    }

    private @Nullable Candidate best(List<LegacyEncoding> encodings, boolean named) throws IOException {
        Candidate best = null;
        for (LegacyEncoding encoding : encodings) {
            StrictDecoder.Check check = named
                    ? check(encoding.charset(), 0, encoding.label())
                    : StrictDecoder.check(source, encoding.charset(), 0);
            if (check.isGood()) {
                double likelihood = encoding.likelihood(check.sample());
                if (best == null || likelihood > best.likelihood()) {
                    int chars =
                            (int) check.sample().chars().filter(c -> c >= 0x80).count();
                    best = new Candidate(encoding.charset(), likelihood, chars);
                }
            }
        }
        return best;
    }

    private boolean isGood(Charset charset, int skipped, String name) throws IOException {
        return check(charset, skipped, name).isGood();
    }

    private StrictDecoder.Check check(Charset charset, int skipped, String name) throws IOException {
        StrictDecoder.Check check = StrictDecoder.check(source, charset, skipped);
        if (!check.isGood()) {
            failures.add(new Failure(name, check));
        }
        return check;
    }

    private Unknown unknown() {
        if (failures.isEmpty()) {
            return new Unknown(0, 1, "the bytes are no text");
        }
        StrictDecoder.Check first = failures.get(0).check();
        List<String> tried = failures.stream()
                .map(one -> one.encoding() + " (wrong from byte " + one.check().offset() + ")")
                .distinct()
                .toList();
        int last = tried.size() - 1;
        return new Unknown(
                first.offset(),
                first.line(),
                last == 0
                        ? "the text is not " + tried.get(0)
                        : "the text is neither "
                                + String.join(", ", tried.subList(0, last))
                                + " nor " + tried.get(last));
    }

    private static boolean isStateful(@Nullable Charset declared) {
        return declared != null && declared.name().startsWith("ISO-2022");
    }

    private static boolean hasWideMark(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}

package org.nightdesk.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.TextDecoding.Encoding;
import org.nightdesk.io.TextDecoding.Source;
import org.nightdesk.io.TextDecoding.Unknown;

/** One search for the encoding of some bytes, and what it tried. Not thread-safe. */
final class EncodingSearch {
    private static final int HEAD_BYTES = 3;
    /** From so many characters on, what a text looks like outweighs the language it should be in. */
    private static final int TELLING_CHARS = 16;

    /** Fewer say nothing of a language. */
    private static final int FEWEST_CHARS = 4;

    private static final double LIKELY_UTF_16 = 0.4;
    private static final double LIKELY = 0.7;
    private static final double FITTING = 0.85;
    private static final double BEYOND_DOUBT = 0.95;

    private record Failure(String encoding, StrictDecoder.Check check) {}

    private record Candidate(Charset charset, double likelihood, int chars) {}

    private final Source source;
    private final Locale hint;
    private final List<Failure> failures = new ArrayList<>();

    EncodingSearch(Source source, Locale hint) {
        this.source = source;
        this.hint = hint;
    }

    Optional<Encoding> find(@Nullable Charset declared) throws IOException {
        Encoding marked = marked();
        if (marked != null) {
            return isGood(marked.charset(), marked.markBytes(), marked.charset().name())
                    ? Optional.of(marked)
                    : Optional.empty();
        }
        if (declared != null
                && TextDecoding.isStateful(declared)
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
        if (TextDecoding.hasWideMark(head)) {
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

    /** Why nothing was found. */
    Unknown unknown() {
        if (failures.isEmpty()) {
            return new Unknown(0, 1, "the bytes are not text");
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
}

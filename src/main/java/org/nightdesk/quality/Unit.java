package org.nightdesk.quality;

import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.job.HouseStyle;

/** One unit during one check, with everything the rules share about it, each worked out at most once. Not thread-safe. */
final class Unit {
    private final int index;
    private final TranslatedText text;
    private final @Nullable HouseStyle style;
    private final NearMiss nearMiss;
    private final PlainText source;
    private final PlainText target;
    private @Nullable String foldedTarget;
    private @Nullable TermUses termUses;
    private @Nullable NumberMatch numbers;

    Unit(int index, TranslatedText text, @Nullable HouseStyle style, NearMiss nearMiss) {
        this.index = index;
        this.text = text;
        this.style = style;
        this.nearMiss = nearMiss;
        this.source = PlainText.of(text.segment().text());
        String written = text.target();
        this.target = PlainText.of(written == null ? "" : written);
    }

    int index() {
        return index;
    }

    Part part() {
        return text.segment().part();
    }

    TranslatedText text() {
        return text;
    }

    @Nullable
    HouseStyle style() {
        return style;
    }

    Language sourceLanguage() {
        return Language.of(text.sourceLocale());
    }

    Language targetLanguage() {
        return Language.of(text.targetLocale());
    }

    /** The source without its inline codes. */
    String source() {
        return source.text();
    }

    /** The translation without its inline codes; empty when there is none. */
    String target() {
        return target.text();
    }

    PlainText plainSource() {
        return source;
    }

    /** The translation with its inline codes; empty when there is none. */
    String codedTarget() {
        String written = text.target();
        return written == null ? "" : written;
    }

    /** {@link #target()} folded, character by character. */
    String foldedTarget() {
        if (foldedTarget == null) {
            foldedTarget = Folding.fold(target());
        }
        return foldedTarget;
    }

    /** How the terms of the source fared in the translation. */
    TermUses termUses() {
        if (termUses == null) {
            termUses = TermUses.of(this, nearMiss);
        }
        return termUses;
    }

    /** How the numbers of the source fared in the translation. */
    NumberMatch numbers() {
        if (numbers == null) {
            numbers = NumberMatch.of(this);
        }
        return numbers;
    }

    /** The span of a stretch of {@link #source()}. */
    Span sourceSpan(int start, int end) {
        return span(Span.Side.SOURCE, source, start, end);
    }

    /** The span of a stretch of {@link #target()}. */
    Span targetSpan(int start, int end) {
        return span(Span.Side.TARGET, target, start, end);
    }

    /** Whether a stretch of {@link #target()} stands between inline codes, as an italic title does. */
    boolean isCoded(int start, int end) {
        int from = target.coded(start);
        int to = target.codedEnd(end);
        String coded = codedTarget();
        return from > 0 && coded.charAt(from - 1) == '}' && to < coded.length() && coded.charAt(to) == '{';
    }

    Span wholeTarget() {
        return Span.target(0, codedTarget().length());
    }

    private static Span span(Span.Side side, PlainText text, int start, int end) {
        int from = text.coded(start);
        return new Span(side, from, Math.max(from, end > start ? text.codedEnd(end) : from));
    }
}

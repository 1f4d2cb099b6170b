package org.nightdesk.quality;

import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.text.VisibleText;

/**
 * One unit during one check, with everything the rules share about it, each worked out at most once. Places are offsets in
 * {@link #source()} and {@link #target()}, the texts without inline codes; a {@link Span} points into the texts with them.
 * Not thread-safe.
 *
 * <pre>{@code
 * int at = unit.target().indexOf("!!");
 * Span place = unit.targetSpan(at, at + 2);
 * }</pre>
 */
public final class CheckedUnit {
    private final int index;
    private final TranslatedText text;
    private final @Nullable HouseStyle style;
    private final NearMissFinder nearMiss;
    private final VisibleText source;
    private final VisibleText target;
    private @Nullable String foldedTarget;
    private @Nullable TermUses termUses;
    private @Nullable NumberMatch numbers;

    CheckedUnit(int index, TranslatedText text, @Nullable HouseStyle style, NearMissFinder nearMiss) {
        this.index = index;
        this.text = text;
        this.style = style;
        this.nearMiss = nearMiss;
        this.source = VisibleText.of(text.segment().text());
        String written = text.target();
        this.target = VisibleText.of(written == null ? "" : written);
    }

    /** The place in the article, from 0. */
    public int index() {
        return index;
    }

    public Part part() {
        return text.segment().part();
    }

    /** The segment, its translation and its terms as they were handed in. */
    public TranslatedText text() {
        return text;
    }

    /** The house style of the target locale; null when there is none. */
    @Nullable
    public HouseStyle style() {
        return style;
    }

    public Language sourceLanguage() {
        return Language.of(text.sourceLocale());
    }

    public Language targetLanguage() {
        return Language.of(text.targetLocale());
    }

    /** The source without its inline codes. */
    public String source() {
        return source.text();
    }

    /** The translation without its inline codes; empty when there is none. */
    public String target() {
        return target.text();
    }

    /** The source without its inline codes, and where its characters are in the text with them. */
    public VisibleText plainSource() {
        return source;
    }

    /** The translation with its inline codes; empty when there is none. */
    public String codedTarget() {
        String written = text.target();
        return written == null ? "" : written;
    }

    /** {@link #target()} folded, character by character. */
    public String foldedTarget() {
        if (foldedTarget == null) {
            foldedTarget = Folding.fold(target());
        }
        return foldedTarget;
    }

    /** How the terms of the source fared in the translation. */
    public TermUses termUses() {
        if (termUses == null) {
            termUses = TermUses.of(this, nearMiss);
        }
        return termUses;
    }

    /** How the numbers of the source fared in the translation. */
    public NumberMatch numbers() {
        if (numbers == null) {
            numbers = NumberMatch.of(this);
        }
        return numbers;
    }

    /** The span of a stretch of {@link #source()}. */
    public Span sourceSpan(int start, int end) {
        return span(Span.Side.SOURCE, source, start, end);
    }

    /** The span of a stretch of {@link #target()}. */
    public Span targetSpan(int start, int end) {
        return span(Span.Side.TARGET, target, start, end);
    }

    /** Whether a stretch of {@link #target()} is between inline codes, as an italic title does. */
    public boolean isCoded(int start, int end) {
        int from = target.coded(start);
        int to = target.codedEnd(end);
        String coded = codedTarget();
        return from > 0 && coded.charAt(from - 1) == '}' && to < coded.length() && coded.charAt(to) == '{';
    }

    /** The span of the whole translation. */
    public Span wholeTarget() {
        return Span.target(0, codedTarget().length());
    }

    private static Span span(Span.Side side, VisibleText text, int start, int end) {
        int from = text.coded(start);
        return new Span(side, from, Math.max(from, end > start ? text.codedEnd(end) : from));
    }
}

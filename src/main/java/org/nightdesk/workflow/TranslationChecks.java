package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.Affixes;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.TermMatches;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.Watch;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;

/** Runs the quality rules over a stored translation. Thread-safe. */
public final class TranslationChecks {
    /** What is between sources that one translation says. */
    private static final String BETWEEN = " ";

    private static final int DECODED = 1 << 14;

    private final Job job;
    private final Function<String, @Nullable GlossaryEntry> entries;
    private final BiFunction<String, Locale, @Nullable String> titles;
    private final QualityChecks checks;
    /** The matches of the segments met last: the same article goes out in several languages. */
    private final AtomicReferenceArray<@Nullable Decoded> decoded = new AtomicReferenceArray<>(DECODED);

    private record Decoded(StoredSegment segment, List<TermMatch> terms) {}

    public TranslationChecks(Night night) {
        this(night.job(), night.glossary()::entry, night.glossary()::title);
    }

    /**
     * @param entries finds the entry of a stored match by its id; null for one that is gone
     * @param titles the title of a work in a language by its source title; null where the glossary has none
     */
    public TranslationChecks(
            Job job,
            Function<String, @Nullable GlossaryEntry> entries,
            BiFunction<String, Locale, @Nullable String> titles) {
        this.job = job;
        this.entries = entries;
        this.titles = titles;
        this.checks = new QualityChecks(QualitySettings.of(job.quality()));
    }

    /** The findings by the number of the unit they are on, in the order found. */
    public Map<Integer, List<Finding>> check(TranslationInWork work) {
        StoredArticle article = work.article();
        Translation translation = work.translation();
        List<TranslatedText> texts = new ArrayList<>();
        Affixes affixes = affixes(work);
        for (StoredSegment segment : article.segments()) {
            Unit unit = work.unit(segment);
            boolean elsewhere = work.merges().root(segment.n()) != null;
            String target = unit == null || unit.current() == null || elsewhere ? null : unit.text();
            texts.add(text(work, segment, target, affixes.around(segment.segment())));
        }
        Map<Integer, List<Finding>> findings = new HashMap<>();
        for (Finding finding : checks.check(new TranslatedArticle(texts, job.style(translation.locale())))) {
            findings.computeIfAbsent(article.segments().get(finding.index()).n(), n -> new ArrayList<>())
                    .add(finding);
        }
        return findings;
    }

    /** What can be watched while the units are translated, by their number. */
    public Map<Integer, List<Watch>> watches(TranslationInWork work) {
        List<StoredSegment> segments = work.article().segments();
        List<TranslatedText> texts = new ArrayList<>();
        for (StoredSegment segment : segments) {
            texts.add(text(work, segment, null, Affix.NONE));
        }
        HouseStyle style = job.style(work.translation().locale());
        Map<Integer, List<Watch>> watches = new HashMap<>();
        int index = 0;
        for (List<Watch> one : checks.watches(new TranslatedArticle(texts, style))) {
            watches.put(segments.get(index++).n(), one);
        }
        return watches;
    }

    /** What is between two sentences of a language. */
    public String sentenceGap(Locale locale) {
        return job.style(locale).sentenceGap();
    }

    /** What a page puts around the translated texts. */
    public Affixes affixes(TranslationInWork work) {
        StoredArticle article = work.article();
        Locale locale = work.translation().locale();
        return Affixes.of(
                article.article(),
                article.segments().stream().map(StoredSegment::segment).toList(),
                job.style(locale),
                title -> titles.apply(title, locale),
                AssemblySettings.DEFAULTS.category());
    }

    private TranslatedText text(TranslationInWork work, StoredSegment segment, @Nullable String target, Affix affix) {
        List<StoredSegment> said =
                target == null || work.merges().into(segment.n()).isEmpty()
                        ? List.of(segment)
                        : work.group(segment.n());
        return new TranslatedText(
                work.article().article().locale(),
                work.translation().locale(),
                said.size() == 1 ? segment.segment() : together(segment.segment(), said),
                target,
                terms(said),
                affix);
    }

    /** A segment with the sources of all that its translation says. */
    private static Segment together(Segment of, List<StoredSegment> said) {
        return new Segment(
                of.ref(),
                of.part(),
                of.block(),
                of.ordinal(),
                said.stream().map(one -> one.segment().text()).collect(Collectors.joining(BETWEEN)),
                said.stream().mapToInt(one -> one.segment().words()).sum());
    }

    private List<TermMatch> terms(List<StoredSegment> said) {
        List<TermMatch> terms = new ArrayList<>();
        int from = 0;
        for (StoredSegment one : said) {
            for (TermMatch match : terms(one)) {
                terms.add(match.movedBy(from));
            }
            from += one.segment().text().length() + BETWEEN.length();
        }
        return terms;
    }

    /** The same for units other than the stored ones. */
    public Map<Integer, List<Finding>> check(StoredArticle article, Translation translation, List<Unit> units) {
        return check(new TranslationInWork(article, translation, units));
    }

    public List<TermMatch> terms(StoredSegment segment) {
        if (segment.terms() == null || segment.terms().isEmpty()) {
            return List.of();
        }
        int slot = System.identityHashCode(segment) & DECODED - 1;
        Decoded known = decoded.get(slot);
        if (known == null || known.segment != segment) {
            known = new Decoded(segment, List.copyOf(TermMatches.decode(segment.terms(), entries)));
            decoded.set(slot, known);
        }
        return known.terms;
    }
}

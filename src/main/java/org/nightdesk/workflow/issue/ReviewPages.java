package org.nightdesk.workflow.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Block;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.FileNames;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.page.PageTemplates;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.Span;
import org.nightdesk.review.EmbeddedPictures;
import org.nightdesk.review.SideBySide;
import org.nightdesk.review.SideBySidePage;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.picture.SourcePictures;
import org.nightdesk.workflow.publish.PublishedFiles;

/** Writes, beside a review kit, a page an article on which its editor reads source and translation side by side. Thread-safe. */
public final class ReviewPages {
    private static final String KIT_ENDING = ".xlsx";

    private final Sources sources;
    private final TranslationChecks checking;
    private final Night night;
    private final PageTemplates templates;

    /** Where the contents come from. */
    public record Sources(Articles articles, Units units, Kits kits) {}

    public ReviewPages(Sources sources, TranslationChecks checking, Night night) {
        this.sources = sources;
        this.checking = checking;
        this.night = night;
        this.templates = PublishedFiles.templates(night.job().publish());
    }

    /**
     * Writes the pages of a kit.
     *
     * @param reader the language of the editor's own pages
     * @param withheld rows that are not in its workbook
     */
    public void write(Kits.Planned kit, Locale reader, Path kitFile, Set<RowKey> withheld) {
        String name = String.valueOf(kitFile.getFileName()).replace(KIT_ENDING, "");
        LastSeen seen = new LastSeen(sources.kits, sources.units, kit.id());
        int above = 0;
        for (long id : kit.translations()) {
            Translation translation = sources.articles.translation(id);
            StoredArticle article = sources.articles.load(translation.articleId());
            SideBySide page = sideBySide(translation, article, reader, seen, new Numbering(above, withheld));
            above += (int) page.rows().stream().filter(row -> row.number() > 0).count();
            EmbeddedPictures pictures = new EmbeddedPictures(new SourcePictures(night.job(), article.sourcePath()));
            Path file = kitFile.resolveSibling(FileNames.fitted(
                    name + "_" + PublishedFiles.fileName(article.article().key()), ".html"));
            try {
                AtomicFile.write(file, out -> new SideBySidePage(templates, pictures).write(page, out));
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot write " + file, failure);
            }
        }
    }

    /** How rows are numbered in the workbook. @param above how many of them are of the articles before */
    private record Numbering(int above, Set<RowKey> withheld) {}

    private SideBySide sideBySide(
            Translation translation, StoredArticle article, Locale reader, LastSeen seen, Numbering numbering) {
        List<Unit> all = sources.units.of(translation.id());
        Map<Integer, Unit> byNumber = new HashMap<>();
        all.forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Integer, List<Finding>> findings = checking.check(article, translation, all);
        Map<Long, String> lastSeen = seen.texts(translation.id());
        String headline = "";
        List<SideBySide.Row> rows = new ArrayList<>();
        int number = numbering.above();
        for (StoredSegment segment : article.segments()) {
            Unit unit = byNumber.get(segment.n());
            if (unit == null) {
                continue;
            }
            if (segment.segment().part() == Part.HEADLINE) {
                headline = (headline + " " + unit.text()).strip();
            }
            RowKey key = new RowKey(translation.ref(), segment.segment().ref());
            boolean inWorkbook =
                    unit.state() == UnitState.RETURNED && !numbering.withheld().contains(key);
            number += inWorkbook ? 1 : 0;
            rows.add(new SideBySide.Row(
                    inWorkbook ? number : 0,
                    key.toString(),
                    segment.segment().part(),
                    segment.segment().text(),
                    unit.text(),
                    lastSeen.get(unit.id()),
                    terms(segment, translation.locale()),
                    findings.getOrDefault(segment.n(), List.of()).stream()
                            .map(finding -> finding(finding, reader))
                            .toList(),
                    picture(article, segment)));
        }
        String plain = article.article().headline().text().withoutCodes();
        return new SideBySide(
                article.article().key(),
                headline.isEmpty() ? plain : headline,
                article.article().locale(),
                translation.locale(),
                reader,
                rows);
    }

    private List<SideBySide.Term> terms(StoredSegment segment, Locale locale) {
        List<SideBySide.Term> terms = new ArrayList<>();
        for (TermMatch match : checking.terms(segment)) {
            GlossaryEntry entry = match.entry();
            GlossaryEntry.Target target = entry.target(locale);
            String form = entry.doNotTranslate() ? entry.source() : target == null ? "" : target.required();
            String note = match.certainty() == TermMatch.Certainty.SURE ? entry.note() : "? " + entry.note();
            terms.add(new SideBySide.Term(match.start(), match.end(), form, note.strip()));
        }
        return terms;
    }

    private static SideBySide.Finding finding(Finding finding, Locale reader) {
        boolean placed = finding.span().side() == Span.Side.TARGET;
        String id = finding.category().id();
        return new SideBySide.Finding(
                finding.severity(),
                id.substring(id.indexOf('/') + 1).replace('-', ' '),
                finding.message(reader),
                finding.remedy(reader),
                placed ? finding.span().start() : -1,
                placed ? finding.span().end() : -1);
    }

    private static @Nullable String picture(StoredArticle article, StoredSegment segment) {
        int block = segment.segment().block();
        return block >= 0 && article.article().blocks().get(block) instanceof Block.Picture picture
                ? picture.image().src()
                : null;
    }
}

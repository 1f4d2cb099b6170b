package org.nightdesk.workflow.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Unit;
import org.nightdesk.quality.Finding;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.TranslationInWork;

/** The articles of a slip, with its rows as a kit would hold them: terms, findings and the source whole. */
final class SlipArticles {
    private final Articles articles;
    private final TranslationChecks checks;
    private final Kit.Kind kind;
    private final Locale reader;

    /** @param reader the language of whoever gets the slip */
    SlipArticles(Articles articles, TranslationChecks checks, Kit.Kind kind, Locale reader) {
        this.articles = articles;
        this.checks = checks;
        this.kind = kind;
        this.reader = reader;
    }

    /** Keys that the directory does not know are left out. */
    List<KitArticle> of(Collection<RowKey> keys, StoreDirectory directory) {
        Map<Long, Set<Long>> byTranslation = new LinkedHashMap<>();
        for (RowKey key : keys) {
            byTranslation
                    .computeIfAbsent(key.translation(), ref -> new LinkedHashSet<>())
                    .add(key.segment());
        }
        List<KitArticle> found = new ArrayList<>();
        byTranslation.forEach((ref, segments) -> {
            StoreDirectory.Known known = directory.known(ref);
            if (known != null) {
                found.add(article(known, segments));
            }
        });
        return found;
    }

    private KitArticle article(StoreDirectory.Known known, Set<Long> segments) {
        StoredArticle article = articles.load(known.translation().articleId());
        TranslationInWork work = new TranslationInWork(
                article, known.translation(), List.copyOf(known.units().values()));
        Map<Integer, List<Finding>> findings = kind == Kit.Kind.REVIEW ? checks.check(work) : Map.of();
        Set<Long> left = new LinkedHashSet<>(segments);
        List<KitRow> rows = new ArrayList<>();
        for (StoredSegment segment : article.segments()) {
            Unit unit = work.unit(segment);
            if (unit != null && left.remove(segment.segment().ref())) {
                rows.add(row(work, segment, unit)
                        .withFindings(findings.getOrDefault(segment.n(), List.of()).stream()
                                .map(finding -> finding.text().advice(reader))
                                .toList()));
            }
        }
        // Of these the source has changed or gone: the person is told, and keeps the text.
        for (long ref : left) {
            StoredSegment segment = known.segments().get(ref);
            Unit unit = known.unit(ref);
            if (segment != null && unit != null) {
                rows.add(row(work, segment, unit));
            }
        }
        return KitArticle.of(article.article(), rows);
    }

    private KitRow row(TranslationInWork work, StoredSegment segment, Unit unit) {
        KitRow open = KitRow.open(
                new RowKey(work.translation().ref(), segment.segment().ref()),
                segment.segment().part(),
                segment.segment().text(),
                segment.segment().words(),
                checks.terms(segment));
        return kind == Kit.Kind.REVIEW ? open.withText(unit.text(), RowStatus.TODO) : open;
    }
}

package org.nightdesk.kit.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.kit.receipt.KitHistory.SentRow;
import org.nightdesk.kit.receipt.PastDecision;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;

/** The rows of a kit as the ledger knows them now. */
record KitRows(Articles articles, Units units) {

    /**
     * The rows of one translation.
     *
     * @param numbers of its units, in the kit's order
     * @param last by unit, its row in the last file that came back
     */
    List<SentRow> of(long translationId, List<Integer> numbers, Map<Long, LastReturn> last) {
        Translation translation = articles.translation(translationId);
        Map<Integer, StoredSegment> segments = new HashMap<>();
        articles.history(translation.articleId()).forEach(segment -> segments.put(segment.n(), segment));
        Map<Integer, Unit> byNumber = new HashMap<>();
        units.of(translationId).forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Long, List<Revision>> texts = last.isEmpty() ? Map.of() : units.histories(translationId);
        List<SentRow> rows = new ArrayList<>();
        for (int number : numbers) {
            StoredSegment segment = segments.get(number);
            Unit unit = byNumber.get(number);
            if (segment != null && unit != null) {
                LastReturn back = last.get(unit.id());
                rows.add(new SentRow(
                        new RowKey(translation.ref(), segment.segment().ref()).toString(),
                        segment.segment().part().label(),
                        segment.segment().text(),
                        unit.state().label(),
                        back == null ? "" : back.outcome(),
                        back == null ? "" : back.reason(),
                        back == null ? "" : decision(unit.id(), back.receipt(), back.review(), back.outcome(), texts),
                        back == null ? "" : back.remark()));
            }
        }
        return rows;
    }

    /** A unit's row in the last file that came back. @param review whether that was a review kit */
    record LastReturn(long receipt, boolean review, String outcome, String reason, String remark) {}

    /** What an editor decided on a row that was taken; empty for other rows. */
    String decision(long unitId, long receipt, boolean review, String outcome) {
        return decision(unitId, receipt, review, outcome, Map.of(unitId, units.history(unitId)));
    }

    private static String decision(
            long unitId, long receipt, boolean review, String outcome, Map<Long, List<Revision>> texts) {
        return outcome.equals(RowOutcome.APPLIED.code().toLowerCase(Locale.ROOT))
                ? PastDecision.of(texts.getOrDefault(unitId, List.of()), receipt, review)
                        .map(PastDecision::label)
                        .orElse("")
                : "";
    }
}

package org.nightdesk.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.quality.Severity;

/**
 * What an editor sees of one article: each unit's source beside its translation, with all that is known about both.
 *
 * @param key the article's key
 * @param headline what the page is called, usually the translated headline
 * @param reader the language of the page's own words
 * @param rows in reading order
 */
public record SideBySide(String key, String headline, Locale source, Locale target, Locale reader, List<Row> rows) {

    /**
     * One unit.
     *
     * @param number the number of its row in the workbook; 0 for one that is not in it
     * @param id the row key or another short name that people can quote
     * @param source the source text with its inline codes
     * @param target the translation with its inline codes; empty when there is none yet
     * @param lastSeen the translation when the editor last looked; null when the editor has not looked yet
     * @param terms mentions of glossary entries in the source
     * @param findings in the order they are to be read
     * @param picture the picture that the text belongs to; null for text that belongs to none
     */
    public record Row(
            int number,
            String id,
            Part part,
            String source,
            String target,
            @Nullable String lastSeen,
            List<Term> terms,
            List<Finding> findings,
            @Nullable String picture) {

        public Row {
            terms = List.copyOf(terms);
            findings = List.copyOf(findings);
        }

        /** Whether the translation is another than at the last look. */
        public boolean isChanged() {
            return lastSeen != null && !lastSeen.equals(target);
        }
    }

    /**
     * A mention of a glossary entry.
     *
     * @param start where it begins in the source text, in UTF-16 units
     * @param end where it ends, exclusive
     * @param target the form to use; empty when none is decided
     * @param note for the reader; empty when there is none
     */
    public record Term(int start, int end, String target, String note) {}

    /**
     * Something a quality rule or a person found in the translation.
     *
     * @param category in words, such as an MQM error type
     * @param reason what is wrong
     * @param remedy what to do; empty when nobody says
     * @param start where it begins in the target text, in UTF-16 units; -1 when it concerns the whole unit
     * @param end where it ends, exclusive; {@code start} when only a position is meant
     */
    public record Finding(Severity severity, String category, String reason, String remedy, int start, int end) {
        public static Finding ofWholeUnit(Severity severity, String category, String reason, String remedy) {
            return new Finding(severity, category, reason, remedy, -1, -1);
        }
    }

    public SideBySide {
        rows = List.copyOf(rows);
    }
}

package org.nightdesk.kit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.quality.Watch;

/**
 * One unit of work in a kit.
 * @param source with its inline codes
 * @param words source words, as counted when the text was segmented
 * @param terms the glossary terms of the source; the sure and approved ones are required of the translation
 * @param text what is in the translation column when the kit goes out; in a review kit the translation under
 *     review; may be empty
 * @param status of the row at issue, translation kits only
 * @param note from the desk, the editor or (in a review kit) the translator; may be empty
 * @param suggestion the best match of the memory; null when there is none
 * @param findings of the quality rules in the reader's words; may be empty
 * @param comment what stands in the person's own comment column when the kit goes out; may be empty
 * @param watches what the check column looks at while somebody types; may be empty
 * @param own what stands in an editor's own column when the kit goes out, as on a return slip; may be empty
 * @param begins whether a paragraph, a heading or another text of the article begins with the row
 */
public record KitRow(
        RowKey key,
        Part part,
        String source,
        int words,
        List<TermMatch> terms,
        String text,
        RowStatus status,
        String note,
        @Nullable Suggestion suggestion,
        List<String> findings,
        String comment,
        String own,
        List<Watch> watches,
        boolean begins) {

    /**
     * What the memory offers.
     *
     * @param scorePercent 0 to 100, 101 for a match in context
     * @param origin where it comes from, for people: an article's key, a date
     */
    public record Suggestion(String text, int scorePercent, String origin) {}

    public KitRow {
        terms = List.copyOf(terms);
        findings = List.copyOf(findings);
        watches = List.copyOf(watches);
    }

    /** A row that nothing is watched in. */
    public KitRow(
            RowKey key,
            Part part,
            String source,
            int words,
            List<TermMatch> terms,
            String text,
            RowStatus status,
            String note,
            @Nullable Suggestion suggestion,
            List<String> findings,
            String comment) {
        this(key, part, source, words, terms, text, status, note, suggestion, findings, comment, "", List.of(), true);
    }

    /** A row whose comment column is empty. */
    public KitRow(
            RowKey key,
            Part part,
            String source,
            int words,
            List<TermMatch> terms,
            String text,
            RowStatus status,
            String note,
            @Nullable Suggestion suggestion,
            List<String> findings) {
        this(key, part, source, words, terms, text, status, note, suggestion, findings, "");
    }

    /** A row to translate with nothing in it yet. */
    public static KitRow open(RowKey key, Part part, String source, int words, List<TermMatch> terms) {
        return new KitRow(key, part, source, words, terms, "", RowStatus.TODO, "", null, List.of(), "");
    }

    public KitRow withText(String newText, RowStatus newStatus) {
        return with(changed -> {
            changed.text = newText;
            changed.status = newStatus;
        });
    }

    public KitRow withNote(String newNote) {
        return with(changed -> changed.note = newNote);
    }

    public KitRow withSuggestion(Suggestion newSuggestion) {
        return with(changed -> changed.suggestion = newSuggestion);
    }

    public KitRow withFindings(List<String> newFindings) {
        return with(changed -> changed.findings = newFindings);
    }

    public KitRow withComment(String newComment) {
        return with(changed -> changed.comment = newComment);
    }

    public KitRow withOwn(String newOwn) {
        return with(changed -> changed.own = newOwn);
    }

    public KitRow withWatches(List<Watch> newWatches) {
        return with(changed -> changed.watches = newWatches);
    }

    /** @param newBegins false where the row goes on with the text of the row before */
    public KitRow beginning(boolean newBegins) {
        return with(changed -> changed.begins = newBegins);
    }

    private KitRow with(Consumer<Changed> change) {
        Changed changed = new Changed(this);
        change.accept(changed);
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                changed.text,
                changed.status,
                changed.note,
                changed.suggestion,
                changed.findings,
                changed.comment,
                changed.own,
                changed.watches,
                changed.begins);
    }

    /** What may differ in another row of the same segment. */
    private static final class Changed {
        private String text;
        private RowStatus status;
        private String note;
        private @Nullable Suggestion suggestion;
        private List<String> findings;
        private String comment;
        private String own;
        private List<Watch> watches;
        private boolean begins;

        Changed(KitRow row) {
            text = row.text;
            status = row.status;
            note = row.note;
            suggestion = row.suggestion;
            findings = row.findings;
            comment = row.comment;
            own = row.own;
            watches = row.watches;
            begins = row.begins;
        }
    }
}

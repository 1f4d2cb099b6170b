package org.nightdesk.kit;

import java.util.List;
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
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                newText,
                newStatus,
                note,
                suggestion,
                findings,
                comment,
                own,
                watches,
                begins);
    }

    public KitRow withNote(String newNote) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                newNote,
                suggestion,
                findings,
                comment,
                own,
                watches,
                begins);
    }

    public KitRow withSuggestion(Suggestion newSuggestion) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                note,
                newSuggestion,
                findings,
                comment,
                own,
                watches,
                begins);
    }

    public KitRow withFindings(List<String> newFindings) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                note,
                suggestion,
                newFindings,
                comment,
                own,
                watches,
                begins);
    }

    public KitRow withComment(String newComment) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                note,
                suggestion,
                findings,
                newComment,
                own,
                watches,
                begins);
    }

    public KitRow withOwn(String newOwn) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                note,
                suggestion,
                findings,
                comment,
                newOwn,
                watches,
                begins);
    }

    public KitRow withWatches(List<Watch> newWatches) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                note,
                suggestion,
                findings,
                comment,
                own,
                newWatches,
                begins);
    }

    /** @param newBegins false where the row goes on with the text of the row before */
    public KitRow beginning(boolean newBegins) {
        return new KitRow(
                key,
                part,
                source,
                words,
                terms,
                text,
                status,
                note,
                suggestion,
                findings,
                comment,
                own,
                watches,
                newBegins);
    }
}

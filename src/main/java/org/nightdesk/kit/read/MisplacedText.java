package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;

/**
 * What was probably meant as the translation of a row whose own cell came back empty, and where it stood.
 *
 * @param text as it was found; empty where the row was only ticked
 */
public record MisplacedText(ReturnedRow row, Where where, String text) {
    /** Where a translation is found when it is not in its column. */
    public enum Where {
        /** In the source column, over the source. */
        SOURCE_COLUMN,
        /** In the source column of nearly every row, and other words with them: a program translated the whole sheet. */
        SHEET_TRANSLATED,
        /** In notes on cells of the row. */
        CELL_NOTE,
        COMMENT_COLUMN,
        /** In a column of the person's own, one that we fill in, or a row of its own below. */
        BESIDE,
        /** Nowhere: the row is marked as done. */
        TICKED_ONLY
    }

    /** The parts as kits name them in every language. */
    private static final Set<String> PARTS = parts();

    private static final double NEARLY_ALL = 0.8;
    private static final int SEVERAL = 4;
    /** A comment this much shorter than its source is a remark. */
    private static final int REMARK = 5;

    private static final String ASKING = "?？؟";

    /** Every such row of a translation kit, in the order of the file; at most one finding a row. */
    public static List<MisplacedText> in(ReturnedKit kit) {
        if (kit.kind() != Kit.Kind.TRANSLATION) {
            return List.of();
        }
        Map<String, String> notes = CellNotes.byRow(kit.cellNotes());
        Map<String, String> besides = BesideTexts.byRow(kit.besides());
        boolean translated = isSheetTranslated(kit.rows());
        List<MisplacedText> found = new ArrayList<>();
        for (ReturnedRow row : kit.rows()) {
            String beside = besides.getOrDefault(CellNotes.rowOf(row), "");
            if (row.text().isEmpty() && row.key() != null) {
                add(row, notes.getOrDefault(CellNotes.rowOf(row), ""), beside, translated, found);
            } else if (row.text().isEmpty() && !row.source().isEmpty() && !beside.isEmpty()) {
                found.add(new MisplacedText(row, Where.BESIDE, beside));
            } else if (isExchanged(row)) {
                found.add(new MisplacedText(row, Where.SOURCE_COLUMN, row.source()));
            }
        }
        return found;
    }

    /** Whether the source stands in the column of the translation, and something else where it was. */
    private static boolean isExchanged(ReturnedRow row) {
        RowPrints prints = row.prints();
        return prints != null
                && row.key() != null
                && isSourceReplaced(row)
                && Fingerprint.of(row.text()).equals(prints.source());
    }

    private static void add(
            ReturnedRow row, String note, String beside, boolean translated, List<MisplacedText> found) {
        if (isSourceReplaced(row)) {
            found.add(new MisplacedText(row, translated ? Where.SHEET_TRANSLATED : Where.SOURCE_COLUMN, row.source()));
        } else if (!note.isEmpty() && !CellNotes.isRemark(row, note)) {
            found.add(new MisplacedText(row, Where.CELL_NOTE, note));
        } else if (RowRemark.of(row) != null) {
            return;
        } else if (isLikelyTranslation(row)) {
            found.add(new MisplacedText(row, Where.COMMENT_COLUMN, row.comment()));
        } else if (!beside.isEmpty() && !CellNotes.asks(row)) {
            found.add(new MisplacedText(row, Where.BESIDE, beside));
        } else if (row.status() == RowStatus.DONE) {
            found.add(new MisplacedText(row, Where.TICKED_ONLY, ""));
        }
    }

    private static boolean isSourceReplaced(ReturnedRow row) {
        RowPrints prints = row.prints();
        return prints != null
                && !row.source().isEmpty()
                && !Fingerprint.of(row.source()).equals(prints.source());
    }

    /** Whether nearly every source was replaced, and words that nobody writes over with them. */
    private static boolean isSheetTranslated(List<ReturnedRow> rows) {
        long judged = rows.stream()
                .filter(row -> row.prints() != null && !row.source().isEmpty())
                .count();
        List<ReturnedRow> replaced =
                rows.stream().filter(MisplacedText::isSourceReplaced).toList();
        long foreign = replaced.stream().filter(row -> !isPart(row.part())).count();
        return replaced.size() >= Math.max(SEVERAL, NEARLY_ALL * judged) && 2 * foreign > replaced.size();
    }

    /** Whether a word is what kits call a part of an article. */
    static boolean isPart(String word) {
        return PARTS.contains(word);
    }

    private static Set<String> parts() {
        Set<String> parts = new HashSet<>();
        for (Words words : Words.all()) {
            for (Part part : Part.values()) {
                parts.add(words.say("part." + part.label()));
            }
        }
        return parts;
    }

    /** A comment of a row that asks nothing, about as long as a translation would be. */
    private static boolean isLikelyTranslation(ReturnedRow row) {
        String comment = row.comment();
        return !CellNotes.asks(row)
                && !comment.isEmpty()
                && comment.length() * REMARK >= row.source().length()
                && (!isQuestion(comment) || isQuestion(row.source()))
                && !NormalizedText.same(comment, row.source());
    }

    private static boolean isQuestion(String text) {
        return !text.isEmpty() && ASKING.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}

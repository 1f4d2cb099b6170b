package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitDirectory;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Rows that somebody inserted to write one sentence as two: their texts go with that of the row above. Only where nothing else
 * can be meant: the row has a text and nothing else, and stands between two rows that are neighbours in the article.
 */
final class SplitRows {
    private SplitRows() {}

    static List<ReceiptLine> joined(List<ReceiptLine> lines, UnitDirectory directory) {
        List<ReceiptLine> joined = new ArrayList<>(lines);
        int above = -1;
        List<Integer> inserted = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            ReceiptLine line = joined.get(i);
            if (isInserted(line) && above >= 0 && follows(joined.get(i - 1), line)) {
                inserted.add(i);
                continue;
            }
            if (!inserted.isEmpty() && follows(joined.get(i - 1), line) && isNext(joined.get(above), line, directory)) {
                join(joined, above, inserted);
            }
            inserted.clear();
            above = line.outcome() == RowOutcome.APPLIED && !line.text().isEmpty() && line.key() != null ? i : -1;
        }
        return joined;
    }

    private static boolean isInserted(ReceiptLine line) {
        ReturnedRow row = line.row();
        return row != null
                && line.key() == null
                && line.outcome() == RowOutcome.HELD
                && row.keyText().isEmpty()
                && row.source().isEmpty()
                && row.part().isEmpty()
                && row.shown().isEmpty()
                && row.decision() == null
                && row.comment().isEmpty()
                && row.holds().isEmpty()
                && !row.text().isEmpty()
                && !Placeholders.isOne(row.text());
    }

    private static boolean follows(ReceiptLine line, ReceiptLine next) {
        ReturnedRow one = line.row();
        ReturnedRow other = next.row();
        return one != null && other != null && one.sheet().equals(other.sheet()) && one.place() + 1 == other.place();
    }

    private static boolean isNext(ReceiptLine above, ReceiptLine below, UnitDirectory directory) {
        RowKey key = above.key();
        @Nullable RowKey next = key == null ? null : directory.beside(key, 1);
        return next != null && next.equals(below.key());
    }

    private static void join(List<ReceiptLine> lines, int above, List<Integer> inserted) {
        ReceiptLine first = lines.get(above);
        StringBuilder text = new StringBuilder(first.text());
        for (int i : inserted) {
            ReceiptLine line = lines.get(i);
            text.append(gap(text, line.text())).append(line.text());
            lines.set(i, line.with(RowOutcome.JOINED, Reason.of("row-split", first.place())));
        }
        List<Reason> reasons = new ArrayList<>(first.reasons());
        reasons.add(Reason.of("row-was-split"));
        lines.set(
                above,
                new ReceiptLine(
                        first.row(),
                        first.key(),
                        first.outcome(),
                        text.toString(),
                        first.decision(),
                        first.comment(),
                        reasons));
    }

    /** Scripts without spaces between words have none between sentences either. */
    private static String gap(CharSequence before, String after) {
        int last = Character.codePointBefore(before, before.length());
        return isUnspaced(last) || isUnspaced(after.codePointAt(0)) ? "" : " ";
    }

    private static boolean isUnspaced(int c) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        return Character.isIdeographic(c)
                || block == Character.UnicodeBlock.HIRAGANA
                || block == Character.UnicodeBlock.KATAKANA
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                || block == Character.UnicodeBlock.THAI;
    }
}

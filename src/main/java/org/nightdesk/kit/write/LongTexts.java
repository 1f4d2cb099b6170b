package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.ExcelLimits;

/**
 * Texts beside the rows that are longer than a cell: the cell has the beginning and names the Article sheet, which has the
 * whole, below the article. Not thread-safe.
 */
final class LongTexts {
    private static final int FOR_THE_POINTER = 200;

    private final Words words;
    private List<Rest> waiting = new ArrayList<>();

    /**
     * A whole text that waits for its place.
     *
     * @param place the row's number and the column, for people
     */
    record Rest(String place, String text) {}

    LongTexts(Words words) {
        this.words = words;
    }

    /** @return what the cell of a row shows */
    String cell(int number, KitColumn field, String text) {
        if (CellText.fits(text)) {
            return text;
        }
        waiting.add(new Rest(number + " · " + words.say(field.word()), text));
        String start = CellText.start(text, ExcelLimits.CELL_CHARS - FOR_THE_POINTER);
        // A line feed of its own is one of those that a cell may have.
        return start.strip() + " … → " + words.say("sheet.article");
    }

    /** A title above rows, which the Article sheet has whole in any case. */
    static String title(String text) {
        return CellText.fits(text)
                ? text
                : CellText.start(text, ExcelLimits.CELL_CHARS - 1).strip() + "…";
    }

    /** Those that came since this was last asked. */
    List<Rest> take() {
        List<Rest> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}

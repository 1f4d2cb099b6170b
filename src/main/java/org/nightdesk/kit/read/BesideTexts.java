package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Words;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

/**
 * Texts beside the rows of a sheet: in columns of the person's own, in columns that we leave empty as a rule, or in rows put in
 * below. One a row: that of the column in which most rows have one.
 */
final class BesideTexts {
    private static final int NOTES = -1;
    private static final int BELOW = -2;
    private static final int SEVERAL = 4;
    private static final double NEARLY_ALL = 0.8;
    /** A text this much shorter than its source is a remark. */
    private static final int REMARK = 5;

    private static final String GAP = "\u0000";
    private static final Set<String> OUR_NOTES = ourNotes();

    private final String sheet;
    private final Locale target;
    private final Map<Integer, Map<Integer, String>> byColumn = new TreeMap<>();
    private final Set<String> sources = new HashSet<>();
    private int open;
    private @Nullable ReturnedRow last;

    BesideTexts(String sheet, Locale target) {
        this.sheet = sheet;
        this.target = target;
    }

    void add(GridRow row, HeaderRow header, ReturnedRow read) {
        boolean review = header.kind() == Kit.Kind.REVIEW;
        boolean placed = read.key() != null || read.prints() != null;
        if (!review && !placed && isOnlySource(read)) {
            below(row.place(), read.source());
        }
        last = placed ? read : null;
        if (placed) {
            sources.add(read.source());
        }
        if (read.source().isEmpty() && !placed || !read.text().isEmpty()) {
            return;
        }
        open++;
        for (int i = 0; i < row.size(); i++) {
            KitColumn field = header.fieldOf(row.column(i));
            int column = field == null ? row.column(i) : !review && isUnused(field, row, header) ? NOTES : BELOW;
            String text = NormalizedText.of(row.text(i), target);
            boolean ours = column == BELOW || column == NOTES && isOurNote(text);
            if (!ours && row.kind(i) == CellKind.TEXT && counts(text, read, review)) {
                keep(column, row.place(), text);
            }
        }
    }

    private static boolean isOnlySource(ReturnedRow row) {
        return row.keyText().isEmpty()
                && !row.source().isEmpty()
                && row.text().isEmpty()
                && row.comment().isEmpty()
                && row.holds().isEmpty();
    }

    /** A row that was put in below one without a text, and holds a text alone. */
    private void below(int place, String text) {
        ReturnedRow above = last;
        if (above != null && above.text().isEmpty() && above.place() == place - 1) {
            keep(BELOW, above.place(), text);
        }
    }

    private void keep(int column, int place, String text) {
        byColumn.computeIfAbsent(column, any -> new TreeMap<>()).putIfAbsent(place, text);
    }

    /** Notes say something of some rows; beside a suggestion stands how well it matches, and without that we wrote none. */
    private static boolean isUnused(KitColumn field, GridRow row, HeaderRow header) {
        return field == KitColumn.NOTE
                || field == KitColumn.SUGGESTION
                        && header.columns(KitColumn.MATCH).stream().noneMatch(match -> row.indexOf(match) >= 0);
    }

    /** Whether a text is one of the notes that kits carry. */
    static boolean isOurNote(String text) {
        return OUR_NOTES.stream().anyMatch(text::startsWith);
    }

    /** How the notes begin that kits carry on rows without a text, in every language. */
    private static Set<String> ourNotes() {
        Set<String> beginnings = new HashSet<>();
        for (Words words : Words.all()) {
            for (String note : List.of(
                    "appears",
                    "repeats",
                    "repeats-fill",
                    "repeats-same",
                    "repeats-other",
                    "picture",
                    "source-before",
                    "merged",
                    "merges",
                    "omitted")) {
                String said = words.say("note." + note, GAP, GAP);
                String beginning = said.contains(GAP) ? said.substring(0, said.indexOf(GAP)) : said;
                if (!beginning.isBlank()) {
                    beginnings.add(beginning.strip());
                }
            }
        }
        return beginnings;
    }

    private static boolean counts(String text, ReturnedRow row, boolean review) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (review) {
            return letters > 1 && Choices.decision(NormalizedText.compared(text)) != Decision.APPROVE;
        }
        return letters > 0
                && text.length() * REMARK >= row.source().length()
                && !NormalizedText.same(text, row.source());
    }

    /**
     * What was found; in the columns that are ours only where nearly every row has another text.
     *
     * @param slip whether it is a return slip, on which every row has a note
     */
    List<ReturnedKit.Beside> found(boolean slip) {
        Map<Integer, String> texts = new HashMap<>();
        byColumn.entrySet().stream()
                .filter(column -> column.getKey() != NOTES || !slip && isFilled(column.getValue()))
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .forEach(column -> column.getValue().forEach((place, text) -> {
                    if (column.getKey() != BELOW || !sources.contains(text)) {
                        texts.putIfAbsent(place, text);
                    }
                }));
        List<ReturnedKit.Beside> found = new ArrayList<>();
        new TreeMap<>(texts).forEach((place, text) -> found.add(new ReturnedKit.Beside(sheet, place, text)));
        return found;
    }

    private boolean isFilled(Map<Integer, String> column) {
        Set<String> different = new HashSet<>(column.values());
        return column.size() >= Math.max(SEVERAL, NEARLY_ALL * open) && different.size() * 10 >= column.size() * 9;
    }

    /** By {@link CellNotes#rowOf}. */
    static Map<String, String> byRow(List<ReturnedKit.Beside> besides) {
        Map<String, String> byRow = new HashMap<>();
        besides.forEach(one -> byRow.put(one.sheet() + "\n" + one.place(), one.text()));
        return byRow;
    }
}

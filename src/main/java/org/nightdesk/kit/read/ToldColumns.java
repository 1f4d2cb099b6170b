package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

/**
 * Tells the columns of a sheet whose headings are gone by what they hold: keys, fingerprints, sources that went out, words of
 * the list, and texts. Two columns that may both be the translation are both taken for it, so that rows in which they differ
 * are asked about.
 */
final class ToldColumns implements Book.RowSink {
    private static final int SEARCHED_ROWS = 2_000;
    private static final double MOSTLY = 0.6;

    private final Set<Fingerprint> sources;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private int units;
    private int first = Integer.MAX_VALUE;
    private int seen;

    /** How many cells of a column hold what. */
    private static final class Column {
        private final int at;
        private int filled;
        private int keys;
        private int prints;
        private int sources;
        private int shown;
        private int statuses;
        private int decisions;
        private int parts;
        private int terms;
        private int notes;
        private int texts;

        Column(int at) {
            this.at = at;
        }

        boolean isMostly(int some) {
            return some > 0 && some >= MOSTLY * filled;
        }

        /** Whether it may hold what a person wrote. */
        boolean isText() {
            return texts > 0
                    && !isMostly(keys)
                    && !isMostly(prints)
                    && !isMostly(statuses)
                    && !isMostly(decisions)
                    && !isMostly(parts)
                    && !isMostly(terms)
                    && !isMostly(notes);
        }
    }

    /**
     * The columns that were told.
     *
     * @param firstRow the place of the first row of the table, from 1
     * @param doubtful whether each row is to be looked at by its person
     * @param keyed whether there are row keys
     * @param units how many rows of the kit were seen
     */
    record Told(HeaderRow header, int firstRow, boolean doubtful, boolean keyed, int units) {}

    /** @param sources that went out, as far as known */
    ToldColumns(Set<Fingerprint> sources) {
        this.sources = sources;
    }

    @Override
    public boolean row(GridRow row) {
        RowPrints prints = null;
        boolean unit = false;
        for (int i = 0; i < row.size(); i++) {
            prints = prints == null ? RowPrints.parse(row.text(i)).orElse(null) : prints;
            unit |= RowKey.parse(row.text(i).strip()).isPresent() || row.text(i).startsWith(KitMarks.HEADING);
        }
        for (int i = 0; i < row.size() && !unit; i++) {
            unit = isSource(row.text(i), prints);
        }
        if (unit) {
            units++;
            first = Math.min(first, row.place());
            for (int i = 0; i < row.size(); i++) {
                count(row, i, prints);
            }
        }
        return ++seen < SEARCHED_ROWS;
    }

    private boolean isSource(String text, @Nullable RowPrints prints) {
        Fingerprint found = Fingerprint.of(NormalizedText.of(text, Locale.ROOT));
        return prints != null ? prints.source().equals(found) : sources.contains(found);
    }

    private void count(GridRow row, int cell, @Nullable RowPrints prints) {
        String text = row.text(cell).strip();
        Column column = columns.computeIfAbsent(row.column(cell), Column::new);
        column.filled++;
        if (RowKey.parse(text).isPresent() || text.startsWith(KitMarks.HEADING)) {
            column.keys++;
        } else if (RowPrints.parse(text).isPresent()) {
            column.prints++;
        } else if (isSource(text, prints)) {
            column.sources++;
        } else if (isChoice(column, NormalizedText.compared(text))) {
            // Words such as “ok” stand for either.
        } else if (MisplacedText.isPart(text)) {
            column.parts++;
        } else if (text.contains(KitMarks.ARROW)) {
            column.terms++;
        } else if (BesideTexts.isOurNote(text)) {
            column.notes++;
        } else if (isText(row.kind(cell)) && text.codePoints().anyMatch(Character::isLetter)) {
            column.texts++;
        }
        if (prints != null
                && !prints.text().equals(Fingerprint.EMPTY)
                && prints.text().equals(Fingerprint.of(NormalizedText.of(text, Locale.ROOT)))) {
            column.shown++;
        }
    }

    private static boolean isChoice(Column column, String word) {
        boolean decision = Choices.decision(word) != null;
        boolean status = Choices.status(word) != null;
        column.decisions += decision ? 1 : 0;
        column.statuses += status ? 1 : 0;
        return decision || status;
    }

    private static boolean isText(CellKind kind) {
        return kind == CellKind.TEXT || kind == CellKind.LONG;
    }

    /** @param known kind of the kit; null when it is not known */
    Optional<Told> told(Kit.@Nullable Kind known) {
        Map<KitColumn, List<Integer>> fields = new EnumMap<>(KitColumn.class);
        Column key = most(column -> column.keys);
        Column source = most(column -> column.sources);
        put(fields, KitColumn.KEY, key);
        put(fields, KitColumn.FINGERPRINT, most(column -> column.prints));
        put(fields, KitColumn.SOURCE, source);
        if (key == null && source == null) {
            return Optional.empty();
        }
        Column decision = most(column -> column.decisions);
        Column shown = most(column -> column.shown);
        boolean review = known == null ? decision != null && shown != null : known == Kit.Kind.REVIEW;
        List<Column> texts = texts(source);
        boolean doubtful;
        if (review) {
            put(fields, KitColumn.DECISION, decision);
            put(fields, KitColumn.CURRENT, shown);
            texts.remove(shown);
            fields.put(KitColumn.EDITED, texts.stream().map(column -> column.at).toList());
            doubtful = true;
        } else {
            put(fields, KitColumn.STATUS, most(column -> column.statuses));
            put(fields, KitColumn.PART, most(column -> column.parts));
            put(fields, KitColumn.TERMS, most(column -> column.terms));
            doubtful = translations(texts, fields);
        }
        HeaderRow issued = HeaderRow.asIssued(fields, review ? Kit.Kind.REVIEW : Kit.Kind.TRANSLATION);
        return Optional.of(new Told(
                issued == null ? HeaderRow.of(fields) : issued, first, issued == null && doubtful, key != null, units));
    }

    /** @return whether so few rows have a text that it may be something else */
    private boolean translations(List<Column> texts, Map<KitColumn, List<Integer>> fields) {
        int most = texts.stream().mapToInt(column -> column.texts).max().orElse(0);
        List<Column> likely =
                texts.stream().filter(column -> column.texts * 2 >= most).toList();
        fields.put(
                KitColumn.TRANSLATION, likely.stream().map(column -> column.at).toList());
        List<Column> others =
                texts.stream().filter(column -> !likely.contains(column)).toList();
        if (others.size() == 1) {
            put(fields, KitColumn.COMMENT, others.get(0));
        }
        return most * 3 < units;
    }

    private List<Column> texts(@Nullable Column source) {
        List<Column> texts = new ArrayList<>(columns.values());
        texts.removeIf(column -> column == source || !column.isText());
        return texts;
    }

    private @Nullable Column most(ToIntFunction<Column> some) {
        return columns.values().stream()
                .filter(column -> column.isMostly(some.applyAsInt(column)))
                .max(Comparator.comparingInt(some))
                .orElse(null);
    }

    private static void put(Map<KitColumn, List<Integer>> fields, KitColumn field, @Nullable Column column) {
        if (column != null) {
            fields.put(field, List.of(column.at));
        }
    }
}

package org.nightdesk.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;

/** What people and programs do to a kit between getting it and sending it back. */
final class DamageOperators {
    /** Changes the paper; does nothing where an earlier operator left nothing to change. */
    interface Operator {
        void apply(Paper paper, Random random);
    }

    /** Changes the sheet with the rows. */
    private interface PageOperator {
        void apply(Paper.Page page, int first, Random random);
    }

    private DamageOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new LinkedHashMap<>();
        sorting(all);
        rows(all);
        columns(all);
        sheets(all);
        keys(all);
        cells(all);
        texts(all);
        formats(all);
        return all;
    }

    private static void sorting(Map<String, Operator> all) {
        all.put("sort by source", page((p, f, r) -> sort(p, f, Field.SOURCE)));
        all.put("sort by translation", page((p, f, r) -> sort(p, f, Field.TRANSLATION)));
        all.put("shuffle rows", page((p, f, r) -> Collections.shuffle(p.rows.subList(f, p.rows.size()), r)));
        all.put("sort the translation column alone", page((p, f, r) -> sortColumns(p, f, Field.TRANSLATION)));
        all.put(
                "sort source and translation alone",
                page((p, f, r) -> sortColumns(p, f, Field.SOURCE, Field.TRANSLATION)));
        all.put("sort the source column alone", page((p, f, r) -> sortColumns(p, f, Field.SOURCE)));
        all.put("delete a cell, the rest moves up", page((p, f, r) -> shift(p, f, r, -1)));
        all.put("insert a cell, the rest moves down", page((p, f, r) -> shift(p, f, r, 1)));
    }

    private static void rows(Map<String, Operator> all) {
        all.put("delete rows", page((p, f, r) -> times(3, r, p, f, row -> p.rows.remove((int) row))));
        all.put("duplicate a row", page((p, f, r) -> {
            int row = row(p, f, r);
            p.rows.add(r.nextInt(f, p.rows.size()), new ArrayList<>(p.rows.get(row)));
        }));
        all.put("duplicate a row and change it", page((p, f, r) -> {
            List<Paper.Value> copy = new ArrayList<>(p.rows.get(row(p, f, r)));
            p.rows.add(r.nextInt(f, p.rows.size()), copy);
            int column = p.column(Field.TRANSLATION);
            if (column >= 0 && column < copy.size() && !copy.get(column).isEmpty()) {
                copy.set(column, Paper.Value.text(copy.get(column).text() + " Or not."));
            }
        }));
        all.put("insert empty rows", page((p, f, r) -> times(3, r, p, f, row -> p.rows.add(row, new ArrayList<>()))));
        all.put("remarks below the table", page((p, f, r) -> {
            p.rows.add(new ArrayList<>());
            p.rows.add(new ArrayList<>(List.of(Paper.Value.text("Row 4 was fun. Thank you!"))));
        }));
        all.put("write on an article's heading row", page((p, f, r) -> {
            int key = p.column(Field.KEY);
            int text = p.column(Field.TRANSLATION);
            for (int i = f; i < p.rows.size() && key >= 0 && text >= 0; i++) {
                if (p.get(i, key).text().startsWith("§")) {
                    p.set(i, text, Paper.Value.text("A title of my own"));
                }
            }
        }));
        all.put("delete the header rows", page((p, f, r) -> p.rows.subList(0, f).clear()));
    }

    private static void columns(Map<String, Operator> all) {
        all.put("insert a column with notes", page((p, f, r) -> {
            int at = r.nextInt(6);
            for (int i = 0; i < p.rows.size(); i++) {
                String note = i < f ? "mine" : r.nextInt(4) == 0 ? "look up again" : "";
                p.rows.get(i).add(Math.min(at, p.rows.get(i).size()), Paper.Value.text(note));
            }
        }));
        all.put("move the translation to the front", page((p, f, r) -> moveFirst(p, Field.TRANSLATION)));
        all.put("headers in Spanish, hidden row gone", page((p, f, r) -> {
            Words words = Words.in(Locale.forLanguageTag("es"));
            for (Field field : Field.values()) {
                int[] at = p.find(field);
                if (at != null && f >= 1) {
                    p.set(f - 1, at[1], Paper.Value.text(words.say(field.word()).toUpperCase(Locale.ROOT) + " "));
                }
            }
            if (f > 1) {
                p.rows.remove(0);
            }
        }));
        all.put("copy the translation column", page((p, f, r) -> {
            int from = p.column(Field.TRANSLATION);
            for (int i = 0; i < p.rows.size() && from >= 0; i++) {
                p.set(i, 20, p.get(i, from));
            }
        }));
        all.put("delete the source column", page((p, f, r) -> clear(p, 0, Field.SOURCE)));
        all.put("delete the fingerprint column", page((p, f, r) -> clear(p, 0, Field.FINGERPRINT)));
    }

    private static void sheets(Map<String, Operator> all) {
        all.put(
                "rename the sheets",
                (paper, r) -> paper.pages.forEach(p -> p.name = "Tabelle" + paper.pages.indexOf(p)));
        all.put("keep only the rows sheet", (paper, r) -> paper.pages.removeIf(p -> p.column(Field.TRANSLATION) < 0));
        all.put("delete the manifest", (paper, r) -> paper.pages.removeIf(p -> p.name.equals("manifest")));
        all.put("copy the sheet as a backup", (paper, r) -> {
            Paper.Page page = rowsPage(paper);
            if (page != null) {
                paper.pages.add(page.copy(page.name + " (2)"));
                int text = page.column(Field.TRANSLATION);
                int row = row(page, page.firstRow(), r);
                if (text >= 0 && row >= 0 && !page.get(row, text).isEmpty()) {
                    page.set(row, text, Paper.Value.text(page.get(row, text).text() + " Better so."));
                }
            }
        });
    }

    private static void keys(Map<String, Operator> all) {
        all.put("clear the key column", page((p, f, r) -> clear(p, f, Field.KEY)));
        all.put("clear some keys", page((p, f, r) -> times(5, r, p, f, row -> put(p, row, Field.KEY, ""))));
        all.put(
                "damage some keys",
                page((p, f, r) -> times(4, r, p, f, row -> {
                    int key = p.column(Field.KEY);
                    StringBuilder text =
                            new StringBuilder(key < 0 ? "" : p.get(row, key).text());
                    if (text.length() > 4) {
                        text.setCharAt(r.nextInt(text.length()), (char) ('A' + r.nextInt(26)));
                        p.set(row, key, Paper.Value.text(text.toString()));
                    }
                })));
        all.put("fill a key down", page((p, f, r) -> {
            int key = p.column(Field.KEY);
            int row = row(p, f, r);
            for (int i = 1; i < 3 && key >= 0 && row + i < p.rows.size(); i++) {
                p.set(row + i, key, p.get(row, key));
            }
        }));
        all.put("swap two sources", page((p, f, r) -> {
            int source = p.column(Field.SOURCE);
            int one = row(p, f, r);
            int other = row(p, f, r);
            if (source >= 0) {
                Paper.Value value = p.get(one, source);
                p.set(one, source, p.get(other, source));
                p.set(other, source, value);
            }
        }));
        all.put(
                "mend a source",
                page((p, f, r) -> times(2, r, p, f, row -> {
                    int source = p.column(Field.SOURCE);
                    if (source >= 0 && !p.get(row, source).isEmpty()) {
                        p.set(row, source, Paper.Value.text(p.get(row, source).text() + " (정정)"));
                    }
                })));
    }

    private static void cells(Map<String, Operator> all) {
        all.put("numbers, dates, truth values, errors, formulas", page((p, f, r) -> {
            List<Paper.Value> odd = List.of(
                    new Paper.Value("number", "4", false),
                    new Paper.Value("date", "46118", false),
                    new Paper.Value("boolean", "TRUE", false),
                    new Paper.Value("error", "#N/A", false),
                    new Paper.Value("formula", "1+1", false));
            int text = p.column(Field.TRANSLATION);
            odd.forEach(value -> {
                if (text >= 0) {
                    p.set(row(p, f, r), text, value);
                }
            });
        }));
        all.put("merge translation cells", page((p, f, r) -> {
            int text = p.column(Field.TRANSLATION);
            int row = row(p, f, r);
            if (text >= 0 && row + 1 < p.rows.size() && p.merges.isEmpty()) {
                p.set(row + 1, text, Paper.Value.EMPTY);
                p.merges.add(new CellRangeAddress(row, row + 1, text, text));
            }
        }));
        all.put(
                "strike through",
                page((p, f, r) -> times(2, r, p, f, row -> {
                    int text = p.column(Field.TRANSLATION);
                    if (text >= 0 && !p.get(row, text).isEmpty()) {
                        p.set(
                                row,
                                text,
                                new Paper.Value("text", p.get(row, text).text(), true));
                    }
                })));
    }

    private static void texts(Map<String, Operator> all) {
        all.put("decomposed, no-break and zero-width characters", page((p, f, r) -> {
            int text = p.column(Field.TRANSLATION);
            for (int i = f; i < p.rows.size() && text >= 0; i++) {
                String changed = Normalizer.normalize(p.get(i, text).text(), Normalizer.Form.NFD);
                changed = changed.replaceFirst(" ", "\u00a0").replaceFirst(" ", " \u200b");
                if (p.get(i, text).kind().equals("text") && !changed.isEmpty()) {
                    p.set(
                            i,
                            text,
                            new Paper.Value(
                                    "text",
                                    " " + changed + "\r\n",
                                    p.get(i, text).struck()));
                }
            }
        }));
        all.put(
                "own words as status",
                page((p, f, r) -> times(4, r, p, f, row -> put(p, row, Field.STATUS, "fertig!"))));
        all.put("clear translations", page((p, f, r) -> times(3, r, p, f, row -> put(p, row, Field.TRANSLATION, ""))));
    }

    private static void formats(Map<String, Operator> all) {
        all.put("save as .xls", (paper, r) -> paper.format = "xls");
        all.put("save as .csv, UTF-8", (paper, r) -> paper.format = "csv");
        all.put("save as .csv, Korean", (paper, r) -> paper.format = "csv-korean");
    }

    private static Operator page(PageOperator operator) {
        return (paper, random) -> {
            Paper.Page page = rowsPage(paper);
            if (page != null && page.rows.size() > page.firstRow() + 6) {
                operator.apply(page, page.firstRow(), random);
            }
        };
    }

    static Paper.@org.jspecify.annotations.Nullable Page rowsPage(Paper paper) {
        for (Paper.Page page : paper.pages) {
            if (page.column(Field.TRANSLATION) >= 0) {
                return page;
            }
        }
        return null;
    }

    /** A row of the table that is no heading. */
    private static int row(Paper.Page page, int first, Random random) {
        int key = page.column(Field.KEY);
        for (int attempt = 0; attempt < 50; attempt++) {
            int row = random.nextInt(first, page.rows.size());
            if (key < 0 || !page.get(row, key).text().startsWith("§")) {
                return row;
            }
        }
        return first;
    }

    private interface RowWork {
        void on(int row);
    }

    private static void times(int n, Random random, Paper.Page page, int first, RowWork work) {
        for (int i = 0; i < n && page.rows.size() > first; i++) {
            work.on(row(page, first, random));
        }
    }

    private static void put(Paper.Page page, int row, Field field, String text) {
        int column = page.column(field);
        if (column >= 0) {
            page.set(row, column, Paper.Value.text(text));
        }
    }

    private static void clear(Paper.Page page, int from, Field field) {
        int column = page.column(field);
        for (int i = from; i < page.rows.size() && column >= 0; i++) {
            page.set(i, column, Paper.Value.EMPTY);
        }
    }

    private static void sort(Paper.Page page, int first, Field field) {
        int column = page.column(field);
        if (column >= 0) {
            page.rows
                    .subList(first, page.rows.size())
                    .sort(Comparator.comparing(
                            row -> column < row.size() ? row.get(column).text() : ""));
        }
    }

    private static void sortColumns(Paper.Page page, int first, Field... fields) {
        int by = page.column(fields[0]);
        List<List<Paper.Value>> values = new ArrayList<>();
        for (int i = first; i < page.rows.size(); i++) {
            List<Paper.Value> row = new ArrayList<>();
            for (Field field : fields) {
                row.add(page.column(field) < 0 ? Paper.Value.EMPTY : page.get(i, page.column(field)));
            }
            values.add(row);
        }
        values.sort(Comparator.comparing(
                row -> row.get(0).text().isEmpty() ? "\uffff" : row.get(0).text()));
        for (int i = 0; i < values.size() && by >= 0; i++) {
            for (int f = 0; f < fields.length; f++) {
                if (page.column(fields[f]) >= 0) {
                    page.set(first + i, page.column(fields[f]), values.get(i).get(f));
                }
            }
        }
    }

    private static void shift(Paper.Page page, int first, Random random, int by) {
        int text = page.column(Field.TRANSLATION);
        if (text < 0) {
            return;
        }
        int from = random.nextInt(first, Math.max(first + 1, page.rows.size() - 6));
        List<Paper.Value> values = new ArrayList<>();
        for (int i = from; i < page.rows.size(); i++) {
            values.add(page.get(i, text));
        }
        if (by < 0) {
            values.remove(0);
            values.add(Paper.Value.EMPTY);
        } else {
            values.add(0, Paper.Value.EMPTY);
            page.rows.add(new ArrayList<>());
        }
        for (int i = 0; i < values.size(); i++) {
            page.set(from + i, text, values.get(i));
        }
    }

    private static void moveFirst(Paper.Page page, Field field) {
        int column = page.column(field);
        for (List<Paper.Value> row : page.rows) {
            if (column >= 0 && !row.isEmpty()) {
                row.add(0, column < row.size() ? row.remove(column) : Paper.Value.EMPTY);
            }
        }
    }
}

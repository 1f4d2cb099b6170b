package org.nightdesk.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What people and programs do to a kit between getting it and sending it back. */
public final class DamageOperators {
    /** Changes the paper; does nothing where an earlier operator left nothing to change. */
    interface Operator {
        void apply(Paper paper, Random random);
    }

    /** Changes the sheet with the rows. */
    interface PageOperator {
        void apply(Paper.Page page, int first, Random random);
    }

    private DamageOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new LinkedHashMap<>();
        RowDamage.sorting(all);
        RowDamage.rows(all);
        ColumnDamage.columns(all);
        sheets(all);
        ColumnDamage.keys(all);
        CellDamage.cells(all);
        CellDamage.texts(all);
        formats(all);
        return all;
    }

    private static void sheets(Map<String, Operator> all) {
        all.put(
                "rename the sheets",
                (paper, r) -> paper.pages.forEach(p -> p.name = "Tabelle" + paper.pages.indexOf(p)));
        all.put(
                "keep only the rows sheet",
                (paper, r) -> paper.pages.removeIf(p -> p.column(KitColumn.TRANSLATION) < 0));
        all.put("delete the manifest", (paper, r) -> paper.pages.removeIf(p -> p.name.equals("manifest")));
        all.put("copy the sheet as a backup", (paper, r) -> {
            Paper.Page page = rowsPage(paper);
            if (page != null) {
                paper.pages.add(page.copy(page.name + " (2)"));
                int text = page.column(KitColumn.TRANSLATION);
                int row = row(page, page.firstRow(), r);
                if (text >= 0 && row >= 0 && !page.get(row, text).isEmpty()) {
                    page.set(row, text, Paper.Value.text(page.get(row, text).text() + " Better so."));
                }
            }
        });
    }

    private static void formats(Map<String, Operator> all) {
        all.put("save as .xls", (paper, r) -> paper.format = "xls");
        all.put("save as .csv, UTF-8", (paper, r) -> paper.format = "csv");
        all.put("save as .csv, Korean", (paper, r) -> paper.format = "csv-korean");
    }

    static Operator page(PageOperator operator) {
        return (paper, random) -> {
            Paper.Page page = rowsPage(paper);
            if (page != null && page.rows.size() > page.firstRow() + 6) {
                operator.apply(page, page.firstRow(), random);
            }
        };
    }

    public static Paper.@org.jspecify.annotations.Nullable Page rowsPage(Paper paper) {
        for (Paper.Page page : paper.pages) {
            if (page.column(KitColumn.TRANSLATION) >= 0) {
                return page;
            }
        }
        return null;
    }

    /** A row of the table that is no heading. */
    static int row(Paper.Page page, int first, Random random) {
        int key = page.column(KitColumn.KEY);
        for (int attempt = 0; attempt < 50; attempt++) {
            int row = random.nextInt(first, page.rows.size());
            if (key < 0 || !page.get(row, key).text().startsWith("§")) {
                return row;
            }
        }
        return first;
    }

    interface RowWork {
        void on(int row);
    }

    static void times(int n, Random random, Paper.Page page, int first, RowWork work) {
        for (int i = 0; i < n && page.rows.size() > first; i++) {
            work.on(row(page, first, random));
        }
    }

    static void put(Paper.Page page, int row, KitColumn field, String text) {
        int column = page.column(field);
        if (column >= 0) {
            page.set(row, column, Paper.Value.text(text));
        }
    }

    static void clear(Paper.Page page, int from, KitColumn field) {
        int column = page.column(field);
        for (int i = from; i < page.rows.size() && column >= 0; i++) {
            page.set(i, column, Paper.Value.EMPTY);
        }
    }
}

package org.nightdesk.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What happens to whole rows: sorting, shifting, deleting, copying. */
final class RowDamage {
    private RowDamage() {}

    static void sorting(Map<String, DamageOperators.Operator> all) {
        all.put("sort by source", DamageOperators.page((p, f, r) -> sort(p, f, KitColumn.SOURCE)));
        all.put("sort by translation", DamageOperators.page((p, f, r) -> sort(p, f, KitColumn.TRANSLATION)));
        all.put(
                "shuffle rows",
                DamageOperators.page((p, f, r) -> Collections.shuffle(p.rows.subList(f, p.rows.size()), r)));
        all.put(
                "sort the translation column alone",
                DamageOperators.page((p, f, r) -> sortColumns(p, f, KitColumn.TRANSLATION)));
        all.put(
                "sort source and translation alone",
                DamageOperators.page((p, f, r) -> sortColumns(p, f, KitColumn.SOURCE, KitColumn.TRANSLATION)));
        all.put("sort the source column alone", DamageOperators.page((p, f, r) -> sortColumns(p, f, KitColumn.SOURCE)));
        all.put("delete a cell, the rest moves up", DamageOperators.page((p, f, r) -> shift(p, f, r, -1)));
        all.put("insert a cell, the rest moves down", DamageOperators.page((p, f, r) -> shift(p, f, r, 1)));
    }

    static void rows(Map<String, DamageOperators.Operator> all) {
        all.put(
                "delete rows",
                DamageOperators.page((p, f, r) -> DamageOperators.times(3, r, p, f, row -> p.rows.remove((int) row))));
        all.put("duplicate a row", DamageOperators.page((p, f, r) -> {
            int row = DamageOperators.row(p, f, r);
            p.rows.add(r.nextInt(f, p.rows.size()), new ArrayList<>(p.rows.get(row)));
        }));
        all.put("duplicate a row and change it", DamageOperators.page((p, f, r) -> {
            List<Paper.Value> copy = new ArrayList<>(p.rows.get(DamageOperators.row(p, f, r)));
            p.rows.add(r.nextInt(f, p.rows.size()), copy);
            int column = p.column(KitColumn.TRANSLATION);
            if (column >= 0 && column < copy.size() && !copy.get(column).isEmpty()) {
                copy.set(column, Paper.Value.text(copy.get(column).text() + " Or not."));
            }
        }));
        all.put(
                "insert empty rows",
                DamageOperators.page(
                        (p, f, r) -> DamageOperators.times(3, r, p, f, row -> p.rows.add(row, new ArrayList<>()))));
        all.put("remarks below the table", DamageOperators.page((p, f, r) -> {
            p.rows.add(new ArrayList<>());
            p.rows.add(new ArrayList<>(List.of(Paper.Value.text("Row 4 was fun. Thank you!"))));
        }));
        all.put("write on an article's heading row", DamageOperators.page((p, f, r) -> {
            int key = p.column(KitColumn.KEY);
            int text = p.column(KitColumn.TRANSLATION);
            for (int i = f; i < p.rows.size() && key >= 0 && text >= 0; i++) {
                if (p.get(i, key).text().startsWith("§")) {
                    p.set(i, text, Paper.Value.text("A title of my own"));
                }
            }
        }));
        all.put(
                "delete the header rows",
                DamageOperators.page((p, f, r) -> p.rows.subList(0, f).clear()));
    }

    private static void sort(Paper.Page page, int first, KitColumn field) {
        int column = page.column(field);
        if (column >= 0) {
            page.rows
                    .subList(first, page.rows.size())
                    .sort(Comparator.comparing(
                            row -> column < row.size() ? row.get(column).text() : ""));
        }
    }

    private static void sortColumns(Paper.Page page, int first, KitColumn... fields) {
        int by = page.column(fields[0]);
        List<List<Paper.Value>> values = new ArrayList<>();
        for (int i = first; i < page.rows.size(); i++) {
            List<Paper.Value> row = new ArrayList<>();
            for (KitColumn field : fields) {
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
        int text = page.column(KitColumn.TRANSLATION);
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
}

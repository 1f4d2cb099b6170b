package org.nightdesk.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happens to columns and to the keys and sources in them. */
final class ColumnDamage {
    private ColumnDamage() {}

    static void columns(Map<String, DamageOperators.Operator> all) {
        all.put("insert a column with notes", DamageOperators.page((p, f, r) -> {
            int at = r.nextInt(6);
            for (int i = 0; i < p.rows.size(); i++) {
                String note = i < f ? "mine" : r.nextInt(4) == 0 ? "look up again" : "";
                p.rows.get(i).add(Math.min(at, p.rows.get(i).size()), Paper.Value.text(note));
            }
        }));
        all.put(
                "move the translation to the front",
                DamageOperators.page((p, f, r) -> moveFirst(p, KitColumn.TRANSLATION)));
        all.put("headers in Spanish, hidden row gone", DamageOperators.page((p, f, r) -> {
            Words words = Words.in(Locale.forLanguageTag("es"));
            for (KitColumn field : KitColumn.values()) {
                int[] at = p.find(field);
                if (at != null && f >= 1) {
                    p.set(f - 1, at[1], Paper.Value.text(words.say(field.word()).toUpperCase(Locale.ROOT) + " "));
                }
            }
            if (f > 1) {
                p.rows.remove(0);
            }
        }));
        all.put("copy the translation column", DamageOperators.page((p, f, r) -> {
            int from = p.column(KitColumn.TRANSLATION);
            for (int i = 0; i < p.rows.size() && from >= 0; i++) {
                p.set(i, 20, p.get(i, from));
            }
        }));
        all.put(
                "delete the source column",
                DamageOperators.page((p, f, r) -> DamageOperators.clear(p, 0, KitColumn.SOURCE)));
        all.put(
                "delete the fingerprint column",
                DamageOperators.page((p, f, r) -> DamageOperators.clear(p, 0, KitColumn.FINGERPRINT)));
    }

    static void keys(Map<String, DamageOperators.Operator> all) {
        all.put("clear the key column", DamageOperators.page((p, f, r) -> DamageOperators.clear(p, f, KitColumn.KEY)));
        all.put(
                "clear some keys",
                DamageOperators.page((p, f, r) ->
                        DamageOperators.times(5, r, p, f, row -> DamageOperators.put(p, row, KitColumn.KEY, ""))));
        all.put(
                "damage some keys",
                DamageOperators.page((p, f, r) -> DamageOperators.times(4, r, p, f, row -> {
                    int key = p.column(KitColumn.KEY);
                    StringBuilder text =
                            new StringBuilder(key < 0 ? "" : p.get(row, key).text());
                    if (text.length() > 4) {
                        text.setCharAt(r.nextInt(text.length()), (char) ('A' + r.nextInt(26)));
                        p.set(row, key, Paper.Value.text(text.toString()));
                    }
                })));
        all.put("fill a key down", DamageOperators.page((p, f, r) -> {
            int key = p.column(KitColumn.KEY);
            int row = DamageOperators.row(p, f, r);
            for (int i = 1; i < 3 && key >= 0 && row + i < p.rows.size(); i++) {
                p.set(row + i, key, p.get(row, key));
            }
        }));
        all.put("swap two sources", DamageOperators.page((p, f, r) -> {
            int source = p.column(KitColumn.SOURCE);
            int one = DamageOperators.row(p, f, r);
            int other = DamageOperators.row(p, f, r);
            if (source >= 0) {
                Paper.Value value = p.get(one, source);
                p.set(one, source, p.get(other, source));
                p.set(other, source, value);
            }
        }));
        all.put(
                "mend a source",
                DamageOperators.page((p, f, r) -> DamageOperators.times(2, r, p, f, row -> {
                    int source = p.column(KitColumn.SOURCE);
                    if (source >= 0 && !p.get(row, source).isEmpty()) {
                        p.set(row, source, Paper.Value.text(p.get(row, source).text() + " (정정)"));
                    }
                })));
    }

    private static void moveFirst(Paper.Page page, KitColumn field) {
        int column = page.column(field);
        for (List<Paper.Value> row : page.rows) {
            if (column >= 0 && !row.isEmpty()) {
                row.add(0, column < row.size() ? row.remove(column) : Paper.Value.EMPTY);
            }
        }
    }
}

package org.nightdesk.kit;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** What happens to single cells and the texts in them. */
final class CellDamage {
    private CellDamage() {}

    static void cells(Map<String, DamageOperators.Operator> all) {
        all.put("numbers, dates, truth values, errors, formulas", DamageOperators.page((p, f, r) -> {
            List<Paper.Value> odd = List.of(
                    new Paper.Value("number", "4", false),
                    new Paper.Value("date", "46118", false),
                    new Paper.Value("boolean", "TRUE", false),
                    new Paper.Value("error", "#N/A", false),
                    new Paper.Value("formula", "1+1", false));
            int text = p.column(KitColumn.TRANSLATION);
            odd.forEach(value -> {
                if (text >= 0) {
                    p.set(DamageOperators.row(p, f, r), text, value);
                }
            });
        }));
        all.put("merge translation cells", DamageOperators.page((p, f, r) -> {
            int text = p.column(KitColumn.TRANSLATION);
            int row = DamageOperators.row(p, f, r);
            if (text >= 0 && row + 1 < p.rows.size() && p.merges.isEmpty()) {
                p.set(row + 1, text, Paper.Value.EMPTY);
                p.merges.add(new CellRangeAddress(row, row + 1, text, text));
            }
        }));
        all.put(
                "strike through",
                DamageOperators.page((p, f, r) -> DamageOperators.times(2, r, p, f, row -> {
                    int text = p.column(KitColumn.TRANSLATION);
                    if (text >= 0 && !p.get(row, text).isEmpty()) {
                        p.set(
                                row,
                                text,
                                new Paper.Value("text", p.get(row, text).text(), true));
                    }
                })));
    }

    static void texts(Map<String, DamageOperators.Operator> all) {
        all.put("decomposed, no-break and zero-width characters", DamageOperators.page((p, f, r) -> {
            int text = p.column(KitColumn.TRANSLATION);
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
                DamageOperators.page((p, f, r) -> DamageOperators.times(
                        4, r, p, f, row -> DamageOperators.put(p, row, KitColumn.STATUS, "fertig!"))));
        all.put(
                "clear translations",
                DamageOperators.page((p, f, r) -> DamageOperators.times(
                        3, r, p, f, row -> DamageOperators.put(p, row, KitColumn.TRANSLATION, ""))));
    }
}

package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.office.read.GridRow;

/** Which columns of a sheet hold which field, by their headers alone. A field may have several columns: people copy them. */
final class HeaderRow {
    /** What people write into: told by there being texts alone. */
    private static final Set<KitColumn> WRITTEN =
            EnumSet.of(KitColumn.TRANSLATION, KitColumn.EDITED, KitColumn.COMMENT);

    private final Map<KitColumn, List<Integer>> columns = new EnumMap<>(KitColumn.class);
    private final Map<Integer, KitColumn> byColumn = new HashMap<>();
    private final Map<Integer, String> others = new TreeMap<>();

    private HeaderRow() {}

    /** The header a row is; null when it is none: it must name a text to fill in and the key or the source. */
    static @Nullable HeaderRow in(GridRow row) {
        HeaderRow header = new HeaderRow();
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            KitColumn field = KitColumn.named(text);
            if (field != null) {
                header.columns.computeIfAbsent(field, key -> new ArrayList<>()).add(row.column(i));
            } else {
                header.others.put(row.column(i), text.length() > 40 ? text.substring(0, 40) : text);
            }
        }
        boolean input =
                header.has(KitColumn.TRANSLATION) || header.has(KitColumn.EDITED) || header.has(KitColumn.DECISION);
        return input && (header.has(KitColumn.KEY) || header.has(KitColumn.SOURCE)) ? header : null;
    }

    /** Columns that were told without headings. */
    static HeaderRow of(Map<KitColumn, List<Integer>> fields) {
        HeaderRow header = new HeaderRow();
        header.columns.putAll(fields);
        return header;
    }

    /**
     * All columns of a kit, where those that were told stand at their places as it was issued; null where any stands elsewhere, or
     * no key tells the places. Where no source is left, somebody wrote over the columns: then texts elsewhere say nothing.
     */
    static @Nullable HeaderRow asIssued(Map<KitColumn, List<Integer>> told, Kit.Kind kind) {
        List<KitColumn> fields = KitColumn.of(kind);
        List<Integer> keys = told.getOrDefault(KitColumn.KEY, List.of());
        if (keys.isEmpty()) {
            return null;
        }
        int first = keys.get(0) - fields.indexOf(KitColumn.KEY);
        boolean overwritten = told.containsKey(KitColumn.FINGERPRINT) && !told.containsKey(KitColumn.SOURCE);
        for (Map.Entry<KitColumn, List<Integer>> field : told.entrySet()) {
            int place = fields.indexOf(field.getKey());
            if (overwritten && WRITTEN.contains(field.getKey())) {
                continue;
            }
            if (field.getValue().stream().anyMatch(column -> column != first + place)) {
                return null;
            }
        }
        HeaderRow header = new HeaderRow();
        fields.forEach(field -> header.columns.put(field, List.of(first + fields.indexOf(field))));
        return first < 0 ? null : header;
    }

    /** The columns of this header and, for fields it does not name, of the one below it. */
    HeaderRow and(HeaderRow below) {
        below.columns.forEach(columns::putIfAbsent);
        byColumn.clear();
        below.others.forEach((column, text) -> {
            if (fieldOf(column) == null) {
                others.put(column, text);
            }
        });
        others.keySet().removeIf(column -> fieldOf(column) != null);
        return this;
    }

    boolean has(KitColumn field) {
        return columns.containsKey(field);
    }

    List<Integer> columns(KitColumn field) {
        return columns.getOrDefault(field, List.of());
    }

    @Nullable
    KitColumn fieldOf(int column) {
        if (byColumn.isEmpty()) {
            columns.forEach((field, places) -> places.forEach(place -> byColumn.putIfAbsent(place, field)));
        }
        return byColumn.get(column);
    }

    /** The header of a column that is none of ours; empty when it has none. */
    String other(int column) {
        return others.getOrDefault(column, "");
    }

    Kit.Kind kind() {
        return has(KitColumn.DECISION) || has(KitColumn.EDITED) ? Kit.Kind.REVIEW : Kit.Kind.TRANSLATION;
    }

    KitColumn input() {
        return kind() == Kit.Kind.REVIEW ? KitColumn.EDITED : KitColumn.TRANSLATION;
    }
}

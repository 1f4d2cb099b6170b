package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.KitRow;
import org.nightdesk.office.write.FormulaPart;
import org.nightdesk.office.write.SheetXml;

/** The live checks of an article's rows, one after the other: a formula that several rows have is shared. Not thread-safe. */
final class ArticleChecks {
    static final ArticleChecks NONE = new ArticleChecks(List.of());

    /** @param shared null for a formula that no other row has */
    record Checked(LiveCheck check, SheetXml.@Nullable Shared shared) {}

    private final List<Checked> checked;
    private int next;

    private ArticleChecks(List<Checked> checked) {
        this.checked = checked;
    }

    /** @param row of the sheet where the first goes; the others follow it */
    ArticleChecks(List<KitRow> rows, LiveCheck.Sentences sentences, int row) {
        this(new ArrayList<>(rows.size()));
        List<LiveCheck> checks = new ArrayList<>(rows.size());
        Map<List<FormulaPart>, Rows> alike = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            LiveCheck check = LiveCheck.of(rows.get(i).watches(), sentences);
            checks.add(check);
            int place = row + i;
            alike.merge(check.formula(), new Rows(place, place), (known, one) -> new Rows(known.first, place));
        }
        Map<List<FormulaPart>, SheetXml.Shared> shared = new HashMap<>();
        alike.forEach((formula, places) -> {
            if (places.first < places.last) {
                shared.put(formula, new SheetXml.Shared(places.first, places.last));
            }
        });
        checks.forEach(check -> checked.add(new Checked(check, shared.get(check.formula()))));
    }

    private record Rows(int first, int last) {}

    Checked next() {
        return checked.get(next++);
    }
}

package org.nightdesk.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/** A store in memory: what was issued, and the units, to be set by the test. */
public final class FakeStore implements UnitDirectory {
    public final Map<String, IssuedKit> kits = new HashMap<>();
    public final Map<RowKey, UnitNow> units = new HashMap<>();

    /** Whether it says which kits are out. */
    public boolean tellsOpenKits;

    /** The store after a kit went out: every unit of it issued to the kit's person. */
    public static FakeStore after(Kit kit, List<KitArticle> articles) {
        FakeStore store = new FakeStore();
        UnitState state = kit.kind() == Kit.Kind.REVIEW ? UnitState.RETURNED : UnitState.ISSUED;
        List<IssuedKit.Row> rows = new ArrayList<>();
        for (KitArticle article : articles) {
            for (KitRow row : article.rows()) {
                rows.add(IssuedKit.Row.of(row));
                store.units.put(
                        row.key(),
                        new UnitNow(
                                row.key(),
                                row.source(),
                                state,
                                row.text(),
                                "",
                                kit.person().key()));
            }
        }
        store.kits.put(
                kit.id(),
                new IssuedKit(
                        kit.id(), kit.job(), kit.kind(), kit.person().key(), kit.source(), kit.target(), rows, true));
        return store;
    }

    @Override
    public Optional<IssuedKit> kit(String id) {
        return Optional.ofNullable(kits.get(id));
    }

    /** The store as if an earlier version had issued its kits. */
    public FakeStore ofEarlierVersion() {
        kits.replaceAll((id, kit) -> new IssuedKit(
                kit.id(), kit.job(), kit.kind(), kit.person(), kit.source(), kit.target(), kit.rows(), false));
        return this;
    }

    @Override
    public boolean hasSigned(KitStamp stamp) {
        return SampleKits.stampKey().hasSigned(stamp);
    }

    @Override
    public Map<RowKey, UnitNow> units(Collection<RowKey> keys) {
        Map<RowKey, UnitNow> found = new HashMap<>();
        for (RowKey key : keys) {
            UnitNow unit = units.get(key);
            if (unit != null) {
                found.put(key, unit);
            }
        }
        return found;
    }

    @Override
    public List<IssuedKit> openKits(String person, String job) {
        return !tellsOpenKits
                ? List.of()
                : kits.values().stream()
                        .filter(kit -> kit.person().equals(person) && kit.job().equals(job))
                        .toList();
    }

    @Override
    public List<IssuedKit> openKits(String job) {
        return !tellsOpenKits
                ? List.of()
                : kits.values().stream().filter(kit -> kit.job().equals(job)).toList();
    }
}

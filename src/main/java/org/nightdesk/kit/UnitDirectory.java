package org.nightdesk.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.RowKey;

/** What collecting has to know of the store. Asked in batches; the answers of one receipt must be of one moment. */
public interface UnitDirectory {
    /** A kit this store issued; empty when it does not know the id. */
    Optional<IssuedKit> kit(String id);

    /** Whether this store signed the stamp, and nothing in it was changed since. */
    boolean hasSigned(KitStamp stamp);

    /** The units of these keys; keys the store does not know are left out. */
    Map<RowKey, UnitNow> units(Collection<RowKey> keys);

    /**
     * The row before or after another in its article as it now is; null at the article's ends, or where the directory cannot
     * tell.
     *
     * @param by -1 for the row before, 1 for the row after
     */
    default @Nullable RowKey beside(RowKey key, int by) {
        return null;
    }

    /** The keys of everybody whom a row's article went out to in kits of this kind; empty where the directory cannot tell. */
    default Set<String> sentTo(RowKey key, Kit.Kind kind) {
        return Set.of();
    }

    /**
     * The kits of a person and job that went out and are not whole back yet: what a file without a stamp may belong to. Empty
     * where the directory cannot tell.
     */
    default List<IssuedKit> openKits(String person, String job) {
        return List.of();
    }

    /** The same of everybody. */
    default List<IssuedKit> openKits(String job) {
        return List.of();
    }
}

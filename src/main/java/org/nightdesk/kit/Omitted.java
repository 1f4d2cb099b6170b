package org.nightdesk.kit;

import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.RowKey;

/**
 * Why a row that is translated has no text: another row says it too, or nothing is left of it on purpose.
 *
 * @param into the row whose text says it too; null where nothing is left
 */
public record Omitted(@Nullable RowKey into) {
    public static final Omitted ON_PURPOSE = new Omitted(null);
}

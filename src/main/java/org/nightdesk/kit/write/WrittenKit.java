package org.nightdesk.kit.write;

import java.nio.file.Path;
import java.util.List;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.ledger.RowKey;

/**
 * A kit that stands in its folder, whole and synced.
 *
 * @param articles how many articles have at least one row in it
 * @param rows how many rows went out
 * @param words source words of those rows
 * @param withheld rows that could not go out exactly and are not in the file
 */
public record WrittenKit(Path file, KitStamp stamp, int articles, int rows, long words, List<Withheld> withheld) {
    /** A row that a workbook cannot hold. */
    public record Withheld(RowKey key, Reason reason) {}

    public WrittenKit {
        withheld = List.copyOf(withheld);
    }
}

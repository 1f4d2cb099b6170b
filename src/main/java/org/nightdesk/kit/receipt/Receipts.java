package org.nightdesk.kit.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** The receipts kept so far. Writes belong into the caller's transaction. */
public interface Receipts {
    /**
     * A receipt as the store keeps it.
     *
     * @param path below the folder of returns, with slashes
     * @param outcome whether the file was read, held as a whole or refused
     * @param reason of a hold or refusal, for people; empty otherwise
     */
    record Kept(
            long id,
            String job,
            String sha256,
            String path,
            long bytes,
            String kitCode,
            String person,
            FileOutcome outcome,
            String reason,
            List<Row> rows,
            long nightId) {
        public Kept {
            rows = List.copyOf(rows);
        }
    }

    /** What became of a file as a whole. */
    enum FileOutcome implements StoredCode<String> {
        READ("READ"),
        HELD("HELD"),
        REFUSED("REFUSED");

        private static final StoredCodes<String, FileOutcome> CODES = new StoredCodes<>(FileOutcome.class);

        private final String code;

        FileOutcome(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static FileOutcome of(String code) {
            return CODES.get(code);
        }
    }

    /** @param unitId null when the row belongs to no unit that is known */
    record Row(
            int number,
            @Nullable Long unitId,
            String key,
            RowOutcome outcome,
            String reason,
            String text,
            String remark) {}

    /** Whether a file with these bytes was received for the job before. */
    boolean isKnown(String job, String sha256);

    long nextId();

    void keep(Kept receipt);

    /** The ids of the kits that receipts came with, by receipt; those without a kit are left out. */
    Map<Long, String> kitCodes(Collection<Long> receiptIds);

    /** The night that issued the kit a receipt came with; empty when it came with none that is known. */
    Optional<Long> nightOfKit(long receiptId);

    /** Notes files that were still being written or open elsewhere when the night looked. */
    void noteOpen(List<String> paths, long nightId);
}

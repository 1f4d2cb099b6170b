package org.nightdesk.kit.receipt;

import java.time.LocalDate;
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
     * @param triedWith digest of what the outcome depended on besides the file; empty when it is not known
     * @param savedAt null when it is not known
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
            long nightId,
            String triedWith,
            @Nullable SavedAt savedAt) {
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

    /**
     * @param unitId null when the row belongs to no unit that is known
     * @param late what it says of a row that is settled; null when it says no such thing
     */
    record Row(
            int number,
            @Nullable Long unitId,
            String key,
            RowOutcome outcome,
            String reason,
            String text,
            String remark,
            @Nullable LateWord late) {
        /** A row that does not come too late. */
        public Row(
                int number,
                @Nullable Long unitId,
                String key,
                RowOutcome outcome,
                String reason,
                String text,
                String remark) {
            this(number, unitId, key, outcome, reason, text, remark, null);
        }
    }

    /** A receipt of the same bytes. @param path as it was then */
    record Earlier(long receiptId, String path, FileOutcome outcome) {}

    /**
     * The receipt that makes reading a file again useless: one whose rows were taken, or else the latest one that came of
     * the same circumstances. Empty when the file is to be read.
     *
     * @param triedWith as in {@link Kept}
     */
    Optional<Earlier> earlier(String job, String sha256, String triedWith);

    /**
     * Notes that a night left a file alone because of an earlier receipt. Of a file whose rows were taken this is noted
     * once, and only where it has another path than it had then.
     */
    void noteKnown(String path, Earlier earlier, long nightId);

    /**
     * A returned file as it was received.
     *
     * @param person the key of whoever handed it in; empty when that is not known
     * @param savedAt null when it is not known
     */
    record Received(
            long id,
            String job,
            String sha256,
            String path,
            String person,
            FileOutcome outcome,
            @Nullable SavedAt savedAt) {}

    /** A receipt by its number. */
    Optional<Received> received(long receiptId);

    /**
     * A unit's row that was held in a returned file.
     *
     * @param kitCode empty when the file did not say
     * @param text as it came back; may be empty
     */
    record HeldRow(long receiptId, String person, String kitCode, String text) {}

    /** The last row of a unit that was held; empty when none was. */
    Optional<HeldRow> lastHeld(long unitId);

    long nextId();

    void keep(Kept receipt);

    /**
     * Where a text came from.
     *
     * @param kitCode empty when the file did not say
     * @param savedAt null when it is not known
     */
    record Origin(String kitCode, long nightId, @Nullable SavedAt savedAt) {}

    /** Where the texts of receipts came from, by receipt; unknown receipts are left out. */
    Map<Long, Origin> origins(Collection<Long> receiptIds);

    /** The last receipt that had something applied to each of a translation's units, by unit. */
    Map<Long, Long> lastApplied(long translationId);

    /** The night that issued the kit a receipt came with; empty when it came with none that is known. */
    Optional<Long> nightOfKit(long receiptId);

    /** A manager's word that all that was said in a file beside its rows has been dealt with. */
    record Settled(long receiptId, String by, String why, LocalDate on) {}

    /** Keeps the word, in place of an earlier one. */
    void settle(Settled settled);

    /** Whether a file says anything that belongs to no row, or comes too late for its row. */
    boolean saysMore(long receiptId);

    /** Notes files that were still being written or open elsewhere when the night looked. */
    void noteOpen(List<String> paths, long nightId);

    /**
     * What went to somebody about a returned file.
     *
     * @param kitCode the kit of its rows
     * @param locale the target of its rows
     * @param rows 0 for a message
     * @param path below the outbox, with slashes
     */
    record Slip(long receiptId, String person, String kitCode, String locale, int rows, int words, String path) {}

    /** Notes that a slip is in the outbox. */
    void noteSlip(Slip slip);

    /** Whether a person was already told why nothing can be taken from a file of these bytes. */
    boolean isAnswered(String job, String sha256, String person);
}

package org.nightdesk.kit.receipt;

import java.util.List;
import java.util.Map;

/** What reports ask of the receipts, many at once. Reads only. */
public interface ReceiptQueries {
    /** A receipt with fewer or more rows than its file had. @param path below the folder of returns */
    record Uneven(String path, long rowsIn, long accounted) {}

    /** The receipts that do not account for each row exactly once, oldest first. */
    List<Uneven> uneven();

    /** How many rows of all receipts had each outcome; outcomes without rows are left out. */
    Map<RowOutcome, Long> outcomes();

    /** The SHA-256 of each file received, oldest first. */
    List<String> digests();

    /**
     * What became of a unit's row in one returned file.
     *
     * @param person the key of who handed it in; empty when that is not known
     * @param review whether it stood in a review kit
     * @param reason empty where nothing was wrong
     * @param remark what the person wrote beside it; may be empty
     */
    record UnitRow(
            long receiptId,
            long nightId,
            String path,
            String person,
            int row,
            boolean review,
            RowOutcome outcome,
            String reason,
            String remark) {}

    /** The rows that came back for each of a translation's units, by unit, oldest first. */
    Map<Long, List<UnitRow>> ofTranslation(long translationId);

    /**
     * A file of which nothing was taken.
     *
     * @param path below the folder of returns
     * @param rows how many rows wait in it; 0 when it could not be read
     * @param reason what stands against it, and what to do
     * @param slip what goes to the person about it, below the outbox; empty when nothing does
     */
    record Waiting(long receiptId, String path, int rows, String reason, String slip) {}

    /**
     * The files that a night refused or held whole, or left alone because one before it did. Left out are those taken since,
     * and those whose person was told and has since sent what could be taken.
     */
    List<Waiting> waitingIn(long nightId);

    /** Rows with a text that belong to no known row, in a file of which others were taken. */
    record Astray(long receiptId, String path, long rows) {}

    /** The files of a job with such rows, but for those that are settled or whose person has had a later file of the same kit taken. */
    List<Astray> astray(String job);

    /**
     * What somebody has to say about a row that is settled.
     *
     * @param person the key of who handed it in
     * @param text theirs; of a row sent back, the one that is settled
     */
    record Late(long receiptId, String path, String person, long unitId, String key, String text) {}

    /**
     * The last of these for each unit of a job, without those that something was taken for later and those of files that are
     * settled; oldest first.
     */
    List<Late> late(String job, long sinceNight);

    /**
     * What somebody said to the desk outside the rows of a kit.
     *
     * @param words as they wrote them
     * @param place where
     */
    record Said(long receiptId, String path, String person, String words, String place) {}

    /** What people said in the files of a job, the last time they said it, unless that is settled; oldest first. */
    List<Said> said(String job, long sinceNight);

    /** A file that a night left alone because the same bytes had been taken. @param taken where these were then */
    record Copy(String path, String person, String kit, String taken, long nightId) {}

    /** The copies a night saw for the first time. */
    List<Copy> copiesIn(long nightId);

    /** The files that were open elsewhere or still being copied when a night looked, or passed over for their names. */
    List<String> openIn(long nightId);

    /** What went out about the files that a night collected. */
    List<Receipts.Slip> slipsIn(long nightId);
}

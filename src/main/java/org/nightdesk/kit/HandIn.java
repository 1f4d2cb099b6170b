package org.nightdesk.kit;

/**
 * How a file came in.
 *
 * @param person key of whoever handed it in: the name of the folder
 * @param job the job whose returns these are
 * @param unknownKits what to do with a kit the store did not issue
 * @param otherPeoplesKits whether a manager has allowed this person to hand in what another was given
 */
public record HandIn(String person, String job, UnknownKits unknownKits, boolean otherPeoplesKits) {
    /** A kit that another store issued, such as one that was lost and built anew. */
    public enum UnknownKits {
        HOLD,
        /** Take it when its manifest is intact and job, person, pair and every row's key and fingerprint agree. */
        ADOPT_INTACT
    }

    public static HandIn by(String person, String job) {
        return new HandIn(person, job, UnknownKits.HOLD, false);
    }

    public HandIn adopting() {
        return new HandIn(person, job, UnknownKits.ADOPT_INTACT, otherPeoplesKits);
    }

    public HandIn allowed() {
        return new HandIn(person, job, unknownKits, true);
    }
}

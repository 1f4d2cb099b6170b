package org.nightdesk.kit;

import java.util.Set;

/**
 * How a file came in.
 *
 * @param person key of whoever handed it in: the name of the folder
 * @param job the job whose returns these are
 * @param unknownKits what to do with a kit the store did not issue
 * @param otherPeoplesKits whether a manager has allowed this person to hand in what another was given
 * @param vouched marks of the kits that a manager vouches for, whoever issued them
 * @param fillsRepeats whether a row left empty takes the text of the row of its kit that first says the same
 */
public record HandIn(
        String person,
        String job,
        UnknownKits unknownKits,
        boolean otherPeoplesKits,
        Set<String> vouched,
        boolean fillsRepeats) {
    /** A kit that another store issued, such as one that was lost and built anew. */
    public enum UnknownKits {
        HOLD,
        /**
         * Take a translation kit when its manifest is intact and job, person, pair and every row's key and fingerprint agree.
         * Never a review kit: whoever has both roles could then approve herself from another installation.
         */
        ADOPT_INTACT
    }

    public HandIn {
        vouched = Set.copyOf(vouched);
    }

    public static HandIn by(String person, String job) {
        return new HandIn(person, job, UnknownKits.HOLD, false, Set.of(), false);
    }

    public HandIn adopting() {
        return new HandIn(person, job, UnknownKits.ADOPT_INTACT, otherPeoplesKits, vouched, fillsRepeats);
    }

    public HandIn allowed() {
        return new HandIn(person, job, unknownKits, true, vouched, fillsRepeats);
    }

    /** @param marks of kits as {@link KitStamp#mark()} gives them */
    public HandIn vouchingFor(Set<String> marks) {
        return new HandIn(person, job, unknownKits, otherPeoplesKits, marks, fillsRepeats);
    }

    public HandIn fillingRepeats() {
        return new HandIn(person, job, unknownKits, otherPeoplesKits, vouched, true);
    }

    public boolean isVouchedFor(KitStamp stamp) {
        return vouched.contains(stamp.mark());
    }
}

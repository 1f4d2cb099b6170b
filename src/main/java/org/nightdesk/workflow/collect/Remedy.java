package org.nightdesk.workflow.collect;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.receipt.Receipt;

/** What a manager can do about a file that was held as a whole; sentences without their full stop. */
final class Remedy {
    private Remedy() {}

    /** What to do about a file that was held whole, by the first of its notes that says why. */
    static String of(Receipt receipt) {
        for (Reason note : receipt.notes()) {
            switch (note.code()) {
                case "other-person":
                    return "Put it into the folder of " + note.details().get(0);
                case "other-job":
                    return "Put it into the folder of returns of the job "
                            + note.details().get(0);
                case "unknown-kit":
                    return unknownKit(receipt.stamp());
                case "stamp-altered":
                    return "Its stamp is not the one that kit went out with: ask who changed it, and for the workbook that"
                            + " was sent";
                default:
            }
        }
        return "Ask for the workbook that was sent, filled in";
    }

    /** Only translation kits of another store are adopted; any one kit can be vouched for by its mark. */
    private static String unknownKit(@Nullable KitStamp stamp) {
        String ask = "ask for the workbook that was sent from here";
        if (stamp == null) {
            return Character.toUpperCase(ask.charAt(0)) + ask.substring(1);
        }
        String adopt = stamp.kind() == Kit.Kind.TRANSLATION && stamp.isSigned()
                ? "If an earlier store of yours sent it, set adoptKits in the job file, or vouch"
                : "If you know that an earlier store of yours sent it, vouch";
        return adopt + " for this kit alone: add " + stamp.mark() + " to vouchedKits in the job file; else " + ask;
    }
}

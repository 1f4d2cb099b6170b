package org.nightdesk.office;

import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/** The ways in which a returned file is refused as a whole, each with what to do about it. */
public final class Refusals {
    static final String SAVE_AS_XLSX =
            "Open it in a spreadsheet program, choose File → Save as → .xlsx and send that file";
    private static final String SEND_AGAIN =
            "Send the file again; if it opens on your computer, save it anew as .xlsx first";
    private static final String SEND_KIT = "Send the workbook that was made from the kit";

    private Refusals() {}

    public static BadInputException because(String file, String reason, String remedy) {
        return new BadInputException(new Problem(file, "", reason, remedy));
    }

    public static BadInputException damaged(String file, String what) {
        return because(file, "The file is damaged: " + what, SEND_AGAIN);
    }

    public static BadInputException tooLarge(String file, String what) {
        return because(
                file,
                "The file is too large: " + what,
                "Remove what does not belong to the kit, then " + lower(SAVE_AS_XLSX));
    }

    public static BadInputException notAKit(String file, String what) {
        return because(file, what, SEND_KIT);
    }

    public static BadInputException format(String file, String what) {
        return because(file, what, SAVE_AS_XLSX);
    }

    public static BadInputException hostile(String file, String what) {
        return because(file, "The file holds something no spreadsheet program writes: " + what, SAVE_AS_XLSX);
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

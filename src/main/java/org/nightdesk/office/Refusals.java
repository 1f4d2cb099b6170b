package org.nightdesk.office;

import org.nightdesk.problem.Problem;

/** The ways in which a file is refused as a whole, each with what the person who sent it can do. */
public final class Refusals {
    static final String SAVE_AS_XLSX =
            "Open it in a spreadsheet program, choose File → Save as → .xlsx and send that file";
    private static final String SEND_AGAIN =
            "Send the file again; if it opens on your computer, save it anew as .xlsx first";
    private static final String SEND_KIT = "Send the workbook that was made from the kit";

    private Refusals() {}

    public static Refusal damaged(String file, String what) {
        return of(Refusal.Kind.DAMAGED, what, file, "The file is damaged: " + what, SEND_AGAIN);
    }

    public static Refusal tooLarge(String file, String what) {
        return of(
                Refusal.Kind.TOO_LARGE,
                what,
                file,
                "The file is too large: " + what,
                "Remove what does not belong to the kit, then " + lower(SAVE_AS_XLSX));
    }

    public static Refusal withPassword(String file) {
        return of(
                Refusal.Kind.PROTECTED,
                "a password",
                file,
                "The file is protected by a password",
                "Save it without a password and send it again");
    }

    /** @param what a sentence */
    public static Refusal notAKit(String file, String what) {
        return notAWorkbook(file, what, SEND_KIT);
    }

    /** @param what a sentence */
    public static Refusal somethingElse(Refusal.Kind kind, String file, String what) {
        return of(kind, what, file, what, SEND_KIT);
    }

    public static Refusal mail(String file) {
        return of(
                Refusal.Kind.MAIL,
                "a mail",
                file,
                "The file is a mail",
                "Save the workbook attached to it, and send that file");
    }

    /** @param what a sentence */
    public static Refusal archive(String file, String what, String remedy) {
        return of(Refusal.Kind.ARCHIVE, what, file, what, remedy);
    }

    /** @param what a sentence */
    public static Refusal notAWorkbook(String file, String what, String remedy) {
        return of(Refusal.Kind.NOT_A_WORKBOOK, what, file, what, remedy);
    }

    /** @param what a sentence */
    public static Refusal format(String file, String what) {
        return of(Refusal.Kind.OTHER_FORMAT, what, file, what, SAVE_AS_XLSX);
    }

    public static Refusal hostile(String file, String what) {
        return of(
                Refusal.Kind.HOSTILE,
                what,
                file,
                "The file holds something no spreadsheet program writes: " + what,
                SAVE_AS_XLSX);
    }

    private static Refusal of(Refusal.Kind kind, String what, String file, String reason, String remedy) {
        return new Refusal(kind, what, new Problem(file, "", reason, remedy));
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

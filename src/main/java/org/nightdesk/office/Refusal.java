package org.nightdesk.office;

import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/** A file that is refused as a whole; its kind lets the caller say what to do in words of its own. */
public final class Refusal extends BadInputException {
    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Kind {
        DAMAGED,
        TOO_LARGE,
        PROTECTED,
        PDF,
        /** Word processing, slides, an e-book. */
        DOCUMENT,
        PICTURE,
        /** A mail, with or without the workbook attached. */
        MAIL,
        /** Packed, without exactly one workbook in it. */
        ARCHIVE,
        NOT_A_WORKBOOK,
        OTHER_FORMAT,
        HOSTILE
    }

    private final Kind kind;
    private final String what;

    Refusal(Kind kind, String what, Problem problem) {
        super(problem);
        this.kind = kind;
        this.what = what;
    }

    public Kind kind() {
        return kind;
    }

    /** What was found, such as {@code 501 parts}. */
    public String what() {
        return what;
    }
}

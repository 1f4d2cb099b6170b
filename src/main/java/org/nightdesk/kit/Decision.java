package org.nightdesk.kit;

import java.util.Locale;

/** What an editor decides on a row of a review kit. */
public enum Decision {
    /** The translation shown is right as it is. */
    APPROVE,
    /** The editor's own text takes its place. */
    CHANGE,
    /** Back to the translator, with a comment. */
    SEND_BACK;

    public String word() {
        return "decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.nightdesk.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a translation is, in the order in which a manager wants to see it. The label is what commands take and print. */
public enum ArticleState {
    /** Some of its rows need a person before anything goes on. */
    HELD("held"),
    /** Nobody has it yet. */
    WAITING("waiting"),
    /** A translator has it. */
    TRANSLATION("in translation"),
    /** An editor has it. */
    REVIEW("in review"),
    /** All of it is accepted; it is published next, unless something is named that keeps it back. */
    READY("ready"),
    PUBLISHED("published"),
    ON_HOLD("on hold"),
    CANCELLED("cancelled");

    private final String label;

    ArticleState(String label) {
        this.label = label;
    }

    /** {@code in review}. */
    public String label() {
        return label;
    }

    /** Reads a label as people type it: {@code in review}, {@code in-review}, {@code review}. */
    public static Optional<ArticleState> of(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return Stream.of(values())
                .filter(state -> state.label.equals(wanted) || state.label.equals("in " + wanted))
                .findFirst();
    }
}

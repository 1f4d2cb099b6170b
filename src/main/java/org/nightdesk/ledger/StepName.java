package org.nightdesk.ledger;

import java.util.Locale;
import java.util.Optional;

/** The steps of a night, in order. The code is what the store keeps in the queue. */
public enum StepName {
    INTAKE(1),
    COLLECT(2),
    /** Finds what a changed glossary touches. */
    CORRECT(8),
    CHECK(3),
    ASSEMBLE(4),
    ROUTE(5),
    ISSUE(6),
    REPORT(7);

    private final int code;

    StepName(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The name in commands and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepName> of(String label) {
        for (StepName step : values()) {
            if (step.label().equals(label)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}

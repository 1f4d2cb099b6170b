package org.nightdesk.ledger;

import java.util.Optional;
import org.nightdesk.io.StoredCode;

/** The steps of a night, in order. The code is the name in commands, reports and the store. */
public enum StepName implements StoredCode<String> {
    INTAKE("intake"),
    COLLECT("collect"),
    /** Finds what a changed glossary touches. */
    CORRECT("correct"),
    CHECK("check"),
    ASSEMBLE("assemble"),
    ROUTE("route"),
    ISSUE("issue"),
    REPORT("report");

    private final String code;

    StepName(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The name in commands and reports. */
    public String label() {
        return code;
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

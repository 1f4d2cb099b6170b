package org.nightdesk.workflow.manage;

import java.util.List;

/** What came of something a manager asked for. */
public sealed interface Outcome {
    /**
     * It was done.
     *
     * @param done what was done, a sentence each
     * @param next what follows from it or is left to do, a sentence each
     */
    record Done(List<String> done, List<String> next) implements Outcome {
        public Done {
            done = List.copyOf(done);
            next = List.copyOf(next);
        }
    }

    /** There was nothing to do. @param reason a sentence @param remedy a sentence; empty when there is none */
    record Nothing(String reason, String remedy) implements Outcome {}
}

package org.nightdesk.workflow;

/** An item of a step that failed while it was made ready, before there was anything to write. */
public interface Unmade {
    /** Which item it is, for people. */
    String what();

    RuntimeException cause();
}

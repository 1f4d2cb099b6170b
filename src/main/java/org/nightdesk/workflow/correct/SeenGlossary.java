package org.nightdesk.workflow.correct;

import java.util.Collection;
import java.util.Optional;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.GlossaryDiff;

/** The glossary as a job's last night saw it, and what each night found changed. */
public interface SeenGlossary {
    /**
     * What is known of a job's glossary.
     *
     * @param fingerprint of its files
     * @param sinceNight the first night whose changes may still have articles to be looked at
     */
    record State(String fingerprint, long sinceNight) {}

    /** Empty before the job's first night. */
    Optional<State> state(String job);

    /** Keeps a whole glossary as seen, in a transaction of its own: killed half-way, it is done again. */
    void learn(String job, Collection<GlossaryEntry> entries, State state);

    /** What differs from what the last night saw. */
    GlossaryDiff changes(String job, Collection<GlossaryEntry> now);

    /** Keeps changes as seen, in the caller's transaction. */
    void note(String job, GlossaryDiff changes, long nightId, State state);

    /** All that changed since a night began: against what the night before saw, entries as they were noted last. */
    GlossaryDiff changesSince(String job, long nightId);
}

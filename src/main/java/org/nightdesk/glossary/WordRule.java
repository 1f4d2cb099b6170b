package org.nightdesk.glossary;

import org.jspecify.annotations.Nullable;

/** Decides for one kind of writing whether a candidate is a mention. Immutable and thread-safe. */
interface WordRule {
    /** What the rule works with on one document. */
    default Desk open() {
        return new Desk();
    }

    /** Whether white space may stand where the candidate has it; asked first, so cheap. */
    boolean allowsSpaces(Candidate candidate);

    /** The judgement; null when the candidate is no mention. */
    @Nullable
    Judgement judge(Candidate candidate, Desk desk);

    /** Whether what stands between two names makes them a list. */
    boolean links(KeyText text, int from, int to);

    /** Whether a form is how a person of this full name is called for short. */
    boolean isShortOf(String form, String fullName);
}

package org.nightdesk.glossary.match.form;

import org.jspecify.annotations.Nullable;

/** Decides for one kind of writing whether a candidate is a mention. Immutable and thread-safe. */
public interface WordRule {
    /** What the rule works with on one document. */
    default MatchContext open() {
        return new MatchContext();
    }

    /** Whether white space may be where the candidate has it; asked first, so cheap. */
    boolean allowsSpaces(FormCandidate candidate);

    /** The judgement; null when the candidate is no mention. */
    @Nullable
    Judgement judge(FormCandidate candidate, MatchContext desk);

    /** Whether what is between two names makes them a list. */
    boolean links(KeyText text, int from, int to);

    /** Whether a form is how a person of this full name is called for short. */
    boolean isShortOf(String form, String fullName);
}

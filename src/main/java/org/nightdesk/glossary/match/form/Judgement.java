package org.nightdesk.glossary.match.form;

/**
 * What a language's rule says of one candidate.
 *
 * @param suffixEnd where the match's suffix ends; the candidate's end when it has none
 */
public record Judgement(int suffixEnd, Doubt doubt, String reason) {
    /** What would have to be known for the match to be sure. */
    public enum Doubt {
        /** Nothing: the match is sure. */
        NONE,
        /** The form is also a common word: anything that speaks for the name settles it. */
        COMMON,
        /** The text reads as something else: the document around it cannot settle that. */
        OTHER_READING
    }
}

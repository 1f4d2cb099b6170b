package org.nightdesk.glossary;

/**
 * A mention of a glossary entry in a text.
 *
 * @param start where the mention begins, in UTF-16 units of the original text
 * @param end where it ends, exclusive, without its suffix
 * @param suffix what the word goes on with ({@code 와} in 은수와); empty when nothing follows
 * @param certainty only sure matches are required of a translation
 * @param reason why it is sure or only possible, a word or two for people and tests
 */
public record TermMatch(int start, int end, GlossaryEntry entry, String suffix, Certainty certainty, String reason) {
    /** Whether the text surely means the entry. */
    public enum Certainty {
        SURE,
        POSSIBLE
    }

    /** The same mention in a text before which so many UTF-16 units were put. */
    public TermMatch movedBy(int units) {
        return units == 0 ? this : new TermMatch(start + units, end + units, entry, suffix, certainty, reason);
    }
}

package org.nightdesk.glossary.match.form;

/**
 * A judged candidate.
 *
 * @param start where it begins in the key of its text
 * @param end where it ends in the key, exclusive
 * @param from where it begins in the original text
 * @param to where it ends in the original text, exclusive
 */
public record Hit(int start, int end, int from, int to, int form, String suffix, Judgement judgement) {
    public boolean isSure() {
        return judgement.doubt() == Judgement.Doubt.NONE;
    }

    public boolean isCommonWord() {
        return judgement.doubt() == Judgement.Doubt.COMMON;
    }

    boolean standsWhere(Hit other) {
        return start == other.start && end == other.end;
    }

    Hit sure(String reason) {
        return with(Judgement.Doubt.NONE, reason);
    }

    /** The hit as a part of a longer term that is sure: 한국 in 한국은행. */
    Hit within() {
        return with(Judgement.Doubt.OTHER_READING, "part of a longer term");
    }

    private Hit with(Judgement.Doubt doubt, String reason) {
        return new Hit(start, end, from, to, form, suffix, new Judgement(judgement.suffixEnd(), doubt, reason));
    }
}

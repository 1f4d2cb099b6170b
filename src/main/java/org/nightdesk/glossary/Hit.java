package org.nightdesk.glossary;

/** A judged candidate, by its place in the key of its text. */
record Hit(int start, int end, int form, Judgement judgement) {
    boolean isSure() {
        return judgement.doubt() == Judgement.Doubt.NONE;
    }

    boolean isCommonWord() {
        return judgement.doubt() == Judgement.Doubt.COMMON;
    }

    Hit sure(String reason) {
        return new Hit(start, end, form, new Judgement(judgement.suffixEnd(), Judgement.Doubt.NONE, reason));
    }

    /** The hit as a part of a longer term that is sure: 한국 in 한국은행. */
    Hit within() {
        Judgement part = new Judgement(end, Judgement.Doubt.OTHER_READING, "part of a longer term");
        return new Hit(start, end, form, part);
    }
}

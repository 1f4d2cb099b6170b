package org.nightdesk.glossary.match.form;

/** A place in a text where a form of the glossary is letter by letter; refilled for one place after another. */
public final class FormCandidate {
    public final KeyText text;
    public final TermForms forms;
    public int form;
    public int start;
    public int end;
    /** Bit i: white space is before character i of the candidate. */
    public long spaces;
    /** How far the matches before this one reach, without and with their suffixes; -1 when there are none. */
    public int lastEnd = -1;

    public int lastSuffixEnd = -1;
    private int pendingEnd = -1;
    private int pendingSuffixEnd = -1;

    public FormCandidate(KeyText text, TermForms forms) {
        this.text = text;
        this.forms = forms;
    }

    /** Refills the candidate; false when it begins or ends within a character of the original. */
    public boolean stands(int newForm, int newStart, int newEnd, long newSpaces) {
        if (newStart != start) {
            lastEnd = pendingEnd;
            lastSuffixEnd = pendingSuffixEnd;
        }
        form = newForm;
        start = newStart;
        end = newEnd;
        spaces = newSpaces;
        return text.isWhole(newStart, newEnd);
    }

    public int length() {
        return end - start;
    }

    public char[] chars() {
        return text.chars();
    }

    /** Whether another match ends between the index and the candidate. */
    public boolean followsMatch(int from) {
        return lastEnd > from && lastEnd <= start;
    }

    /** Whether white space is where no source spelling has it. */
    public boolean isSpread() {
        return (spaces & ~forms.spaces(form)) != 0;
    }

    public boolean is(int group) {
        return forms.is(form, group);
    }

    /** The candidate as judged; later candidates know where it ended. */
    public Hit hit(Judgement judgement) {
        int suffixEnd = judgement.suffixEnd();
        pendingEnd = Math.max(pendingEnd, end);
        pendingSuffixEnd = Math.max(pendingSuffixEnd, suffixEnd);
        String suffix = suffixEnd == end ? "" : text.slice(end, suffixEnd);
        return new Hit(start, end, text.from(start), text.to(end - 1), form, suffix, judgement);
    }
}

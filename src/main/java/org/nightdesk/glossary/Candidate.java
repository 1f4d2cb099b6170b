package org.nightdesk.glossary;

/** A place in a text where a form of the glossary stands letter by letter; refilled for one place after another. */
final class Candidate {
    final KeyText text;
    final TermForms forms;
    int form;
    int start;
    int end;
    /** Bit i: white space stands before character i of the candidate. */
    long spaces;
    /** Where the match before this one ended, with and without its suffix; -1 when there is none. */
    int lastEnd = -1;

    int lastSuffixEnd = -1;

    Candidate(KeyText text, TermForms forms) {
        this.text = text;
        this.forms = forms;
    }

    int length() {
        return end - start;
    }

    char[] chars() {
        return text.chars();
    }
}

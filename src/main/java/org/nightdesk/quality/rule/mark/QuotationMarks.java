package org.nightdesk.quality.rule.mark;

/** What is a quotation mark, whatever the language, and whether a house style has it. */
final class QuotationMarks {
    /** Openers and closers in pairs. */
    static final String PAIRS = "“”‘’„“‚‘«»‹›「」『』〈〉《》＜＞≪≫\"\"''";

    /** What is a quotation mark and nothing else. */
    static final String SURE = "“”„«»‹›「」『』〈〉《》＜＞≪≫\"";

    private QuotationMarks() {}

    /** Whether a character is a quotation mark and nothing else: apostrophes are not. */
    static boolean isSurely(char c) {
        return SURE.indexOf(c) >= 0;
    }

    static boolean isAny(char c) {
        return PAIRS.indexOf(c) >= 0;
    }

    static boolean isOpening(char c) {
        return "“‘„‚«‹「『〈《＜≪\"'".indexOf(c) >= 0;
    }
}

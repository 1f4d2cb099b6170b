package org.nightdesk.quality.rule.mark;

/** What is a quotation mark, whatever the language, and whether a house style has it. */
final class QuotationMarks {
    /** Openers and closers in pairs. */
    static final String PAIRS = "“”‘’„“‚‘«»‹›「」『』〈〉《》＜＞≪≫\"\"''";

    private static final String ALL = "“”„«»‹›「」『』〈〉《》＜＞≪≫\"";

    private QuotationMarks() {}

    /** Whether a character is a quotation mark and nothing else: apostrophes are not. */
    static boolean isSurely(char c) {
        return ALL.indexOf(c) >= 0;
    }

    static boolean isAny(char c) {
        return PAIRS.indexOf(c) >= 0;
    }

    static boolean isOpening(char c) {
        return "“‘„‚«‹「『〈《＜≪\"'".indexOf(c) >= 0;
    }
}

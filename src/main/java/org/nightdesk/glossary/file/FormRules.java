package org.nightdesk.glossary.file;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form of a term may be made of: short, in composed Unicode (NFC), and with nothing in it that nobody sees. */
final class FormRules {
    /** In UTF-16 units. */
    static final int LONGEST_FORM = 200;

    static final int LONGEST_NOTE = 10_000;

    /** Letters that nobody sees although Unicode counts them among the visible: fillers and the blank of braille. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
    /** Scripts whose spelling uses the zero-width joiner and non-joiner. */
    private static final Set<UnicodeScript> JOINING = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.BENGALI,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.KANNADA,
            UnicodeScript.KHMER,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MYANMAR,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU);

    /** What is wrong with a text, and what to do. */
    record Fault(String reason, String remedy) {}

    private FormRules() {}

    /** The first fault of a source or target form; null when there is none. */
    static @Nullable Fault ofForm(String form) {
        if (form.length() > LONGEST_FORM) {
            return new Fault(
                    "the form has " + form.length() + " characters, more than " + LONGEST_FORM,
                    "Shorten it; explanations belong into the note");
        }
        if (isPlain(form)) {
            return null;
        }
        for (int i = 0; i < form.length(); i += Character.charCount(form.codePointAt(i))) {
            int c = form.codePointAt(i);
            if (isInvisible(c) && !joins(form, i, c)) {
                return new Fault("“" + form + "” holds the invisible character " + name(c), "Type the form anew");
            }
        }
        if (!Normalizer.isNormalized(form, Normalizer.Form.NFC)) {
            return new Fault(
                    "“" + form + "” is written in decomposed characters", "Type it anew, or convert the file to NFC");
        }
        return null;
    }

    /** The first fault of a text for people, which may have several lines; null when there is none. */
    static @Nullable Fault ofNote(String note) {
        if (note.length() > LONGEST_NOTE) {
            return new Fault("the text has " + note.length() + " characters, more than " + LONGEST_NOTE, "Shorten it");
        }
        for (int i = 0; i < note.length(); i += Character.charCount(note.codePointAt(i))) {
            int c = note.codePointAt(i);
            if (c != '\n' && c != '\t' && isUnwritable(c)) {
                return new Fault("the text holds the control character " + name(c), "Type it anew");
            }
        }
        return null;
    }

    /** True for what needs no closer look: printable ASCII, Latin letters, Hangul syllables, kana, kanji. */
    private static boolean isPlain(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean plain = c >= ' ' && c <= '~'
                    || c >= '\uAC00' && c <= '\uD7A3'
                    || c >= '\u00C0' && c <= '\u02AF'
                    || c >= '\u3041' && c <= '\u3096'
                    || c >= '\u30A1' && c <= '\u30FE'
                    || c >= '\u4E00' && c <= '\u9FFF';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        return isUnwritable(c) || Character.getType(c) == Character.FORMAT || BLANK_LETTERS.indexOf(c) >= 0;
    }

    private static boolean isUnwritable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> c == '\uFFFD';
        };
    }

    private static boolean joins(String form, int at, int c) {
        return (c == '\u200C' || c == '\u200D')
                        && at > 0
                        && JOINING.contains(UnicodeScript.of(form.codePointBefore(at)))
                || c == '\u200D' && isEmoji(form, at);
    }

    private static boolean isEmoji(String form, int at) {
        return at > 0 && (form.codePointBefore(at) >= 0x1F000 || form.codePointBefore(at) == 0xFE0F);
    }

    private static String name(int c) {
        String name = Character.getName(c);
        return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : " " + name);
    }
}

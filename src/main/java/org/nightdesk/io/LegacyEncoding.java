package org.nightdesk.io;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.THAI;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Encodings from before Unicode that files still come in: their languages, and how much a text looks like one of these
 * languages. Each is the widest of its family, as Windows writes it.
 */
enum LegacyEncoding {
    CP949("x-windows-949", "EUC-KR", 0xB0, 0xC8, "ko"),
    SHIFT_JIS("windows-31j", "EUC-JP", 0xB0, 0xCF, "ja"),
    EUC_JP("EUC-JP", "EUC-JP", 0xB0, 0xCF, "ja"),
    GB18030("GB18030", "GB2312", 0xB0, 0xD7, "zh"),
    BIG5("x-windows-950", "Big5", 0xA4, 0xC6, "zh"),
    WINDOWS_1252(
            "windows-1252",
            "windows-1252",
            0xC0,
            0xFF,
            "en es fr de it pt nl sv da nb nn no fi is ca gl eu ga cy af id ms sw la lb fo"),
    WINDOWS_1250("windows-1250", "windows-1250", 0x8A, 0xFF, "pl cs sk hu sl hr bs ro sq"),
    WINDOWS_1251("windows-1251", "windows-1251", 0x80, 0xFF, "ru uk be bg mk sr"),
    WINDOWS_1253("windows-1253", "windows-1253", 0xA1, 0xFF, "el"),
    WINDOWS_1254("windows-1254", "windows-1254", 0xC0, 0xFF, "tr az"),
    WINDOWS_1257("windows-1257", "windows-1257", 0xC0, 0xFF, "et lv lt"),
    WINDOWS_874("x-windows-874", "x-windows-874", 0xA1, 0xFF, "th");

    /** Encodings whose texts can be told from others by their look. */
    static final List<LegacyEncoding> RECOGNISABLE = List.of(CP949, SHIFT_JIS, EUC_JP, GB18030, BIG5, WINDOWS_1252);

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");
    /** What a rare character counts, beside 1 for a common one. */
    private static final double RARE = 0.1;

    private static final double UNUSUAL = 0.2;
    private static final double SECOND_LEVEL = 0.5;

    private final Charset charset;
    private final Charset common;
    private final int firstLead;
    private final int lastLead;
    private final Set<String> languages;

    /**
     * @param common the national standard that has the everyday characters in one range
     * @param firstLead of the first bytes of these
     */
    LegacyEncoding(String charset, String common, int firstLead, int lastLead, String languages) {
        this.charset = Charset.forName(charset);
        this.common = Charset.forName(common);
        this.firstLead = firstLead;
        this.lastLead = lastLead;
        this.languages = Set.of(languages.split(" "));
    }

    /** The encodings of a language's files, the likeliest first; of no language those of Korean. */
    static List<LegacyEncoding> of(Locale hint) {
        if (hint.getLanguage().isEmpty()) {
            return List.of(CP949);
        }
        if (hint.getScript().equals("Hant")
                || hint.getScript().isEmpty()
                        && hint.getLanguage().equals("zh")
                        && TRADITIONAL.contains(hint.getCountry())) {
            return List.of(BIG5, GB18030);
        }
        return Stream.of(values())
                .filter(one -> one.languages.contains(hint.getLanguage()))
                .toList();
    }

    /**
     * What else a file may turn out to be in. Western European is told from East Asian, but not from what else is written
     * in letters.
     */
    static List<LegacyEncoding> besides(List<LegacyEncoding> own) {
        boolean isEastAsian = own.stream().anyMatch(one -> one != WINDOWS_1252 && RECOGNISABLE.contains(one));
        return RECOGNISABLE.stream()
                .filter(one -> !own.contains(one) && (one != WINDOWS_1252 || isEastAsian))
                .toList();
    }

    Charset charset() {
        return charset;
    }

    /** The name people know it by. */
    String label() {
        return switch (this) {
            case CP949 -> "CP949";
            case SHIFT_JIS -> "Shift_JIS";
            case EUC_JP -> "EUC-JP";
            case GB18030 -> "GB18030";
            case BIG5 -> "Big5";
            default -> charset.name().replace("x-windows", "Windows").replace("windows", "Windows");
        };
    }

    static String label(Charset charset) {
        return Stream.of(values())
                .filter(one -> one.charset.equals(charset))
                .findFirst()
                .map(LegacyEncoding::label)
                .orElse(charset.name());
    }

    /** How much a text looks like one of the encoding's languages, 0 to 1, by its characters beyond ASCII. */
    double likelihood(CharSequence sample) {
        CharsetEncoder encoder = common.newEncoder();
        double sum = 0;
        int counted = 0;
        boolean kana = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c >= 0x80) {
                counted++;
                sum += weight(sample, i, encoder);
                kana |= isKana(UnicodeScript.of(c));
            }
        }
        double mean = counted == 0 ? 1 : sum / counted;
        // Hardly a Japanese text goes without kana; what does is more often Chinese or Korean.
        return (this == SHIFT_JIS || this == EUC_JP) && counted > 0 && !kana ? mean / 2 : mean;
    }

    private double weight(CharSequence sample, int at, CharsetEncoder encoder) {
        char c = sample.charAt(at);
        UnicodeScript script = UnicodeScript.of(c);
        return switch (this) {
            case CP949 ->
                script == HANGUL
                        ? isSyllable(c) && !isCommon(c, encoder) ? RARE : 1
                        : script == HAN ? UNUSUAL : mark(c);
            case SHIFT_JIS, EUC_JP ->
                isKana(script) ? c >= 0xFF61 ? UNUSUAL : 1 : script == HAN ? level(c, encoder) : mark(c);
            case GB18030, BIG5 -> script == HAN ? level(c, encoder) : mark(c);
            case WINDOWS_1251 -> script == CYRILLIC ? 1 : mark(c);
            case WINDOWS_1253 -> script == GREEK ? 1 : mark(c);
            case WINDOWS_874 -> script == THAI ? 1 : mark(c);
            default -> latin(sample, at);
        };
    }

    private static boolean isSyllable(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean isKana(UnicodeScript script) {
        return script == HIRAGANA || script == KATAKANA;
    }

    private double level(char c, CharsetEncoder encoder) {
        return isCommon(c, encoder) ? 1 : encoder.canEncode(c) ? SECOND_LEVEL : RARE;
    }

    private boolean isCommon(char c, CharsetEncoder encoder) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
            int lead = bytes.get(0) & 0xff;
            return lead >= firstLead && lead <= lastLead;
        } catch (CharacterCodingException notInTheStandard) {
            return false;
        }
    }

    /** Punctuation that goes with any script. */
    private static double mark(char c) {
        boolean usual = c >= 0x2010 && c <= 0x2044
                || c >= 0x3000 && c <= 0x301F
                || c >= 0xFF01 && c <= 0xFF5E
                || c == 0x30FB
                || c == 0x30FC
                || "·×°±§『』「」《》〈〉…―─■□●○◆◇★☆▶▷※→←↑↓㈜№℃".indexOf(c) >= 0;
        return usual ? 1 : 0;
    }

    /** An accented letter is among plain ones; where such letters follow each other, they are something else. */
    private static double latin(CharSequence sample, int at) {
        char c = sample.charAt(at);
        char before = at == 0 ? ' ' : sample.charAt(at - 1);
        char after = at + 1 == sample.length() ? ' ' : sample.charAt(at + 1);
        if (Character.isLetter(c) && c != 'ª' && c != 'º') {
            return isPlainLetter(before) || isPlainLetter(after) ? 1 : before < 0x80 && after < 0x80 ? SECOND_LEVEL : 0;
        }
        return c >= 0xA0 && (before < 0x80 || after < 0x80) ? 1 : 0;
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}

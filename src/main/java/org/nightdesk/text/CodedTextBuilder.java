package org.nightdesk.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CodedText} from runs of text and markup as a format's reader meets them.
 *
 * <p>White space collapses across markup and is never at either end, just inside an opening mark, or beside a line
 * break; a run of ideographic spaces alone stays one such space. Characters that no office file can hold go. Markup
 * around nothing vanishes. Not thread-safe; may be used again after {@link #build}.
 */
public final class CodedTextBuilder {
    private static final int MOST_CODES = 999;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.\\-]*):");
    private static final List<String> SAFE_SCHEMES = List.of("http", "https", "mailto");
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final char NONE = 0;
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    /** Open markup, innermost first; number 0 stands for markup that gets no code. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private char space = NONE;
    private boolean lineBreak;
    private boolean visible;
    /** Where the opening marks at the end of {@link #out} begin; -1 when it ends otherwise. */
    private int opensFrom = -1;

    private boolean tooManyCodes;

    /** The text as it would be without markup. */
    public static CodedText of(String text) {
        if (isClean(text)) {
            return text.isEmpty() ? CodedText.EMPTY : CodedText.plain(text);
        }
        CodedTextBuilder builder = new CodedTextBuilder();
        builder.text(text);
        return builder.build();
    }

    /** White space collapsed and NFC, for what is not text to translate: names, titles, labels. */
    public static String plainText(String text) {
        if (isClean(text)) {
            return text;
        }
        CodedTextBuilder builder = new CodedTextBuilder();
        builder.text(text);
        return NFC.normalize(builder.run);
    }

    public void text(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = c == IDEOGRAPHIC_SPACE && space != ' ' ? c : ' ';
            } else if (!isUnwanted(c)) {
                settle();
                run.append(isLoneSurrogate(text, i) ? '\uFFFD' : c);
            }
        }
    }

    public void lineBreak() {
        lineBreak = visible;
    }

    public void open(InlineCode.Kind kind) {
        open(kind, "");
    }

    /** A link whose address cannot be trusted or is too long leaves its text alone. */
    public void openLink(String address) {
        if (isUsable(address)) {
            open(InlineCode.Kind.LINK, address.strip());
        } else {
            open.push(0);
        }
    }

    /** Closes the innermost open markup; does nothing when none is open. */
    void close() {
        flushRun();
        Integer number = open.poll();
        if (number == null || number == 0) {
            return;
        }
        InlineCode code = codes.get(number - 1);
        if (opensFrom >= 0) {
            out.setLength(out.length() - code.opening().length());
            codes.remove(number - 1);
            opensFrom = out.length() > opensFrom ? opensFrom : -1;
        } else {
            out.append(code.closing());
        }
    }

    /** How much markup is open. */
    public int depth() {
        return open.size();
    }

    public void closeTo(int depth) {
        while (open.size() > depth) {
            close();
        }
    }

    /** Closes the innermost open markup if it is of the kind. */
    public void closeIf(InlineCode.Kind kind) {
        Integer number = open.peek();
        if (number != null && (number == 0 || codes.get(number - 1).kind() == kind)) {
            close();
        }
    }

    boolean isBlank() {
        return !visible;
    }

    /** Whether markup had to be left out of the last text built because a text can hold 999 codes only. */
    public boolean hadTooManyCodes() {
        return tooManyCodes;
    }

    public CodedText build() {
        while (!open.isEmpty()) {
            close();
        }
        flushRun();
        CodedText text = out.isEmpty() ? CodedText.EMPTY : new CodedText(out.toString(), codes);
        out.setLength(0);
        codes.clear();
        space = NONE;
        lineBreak = false;
        visible = false;
        opensFrom = -1;
        return text;
    }

    public static boolean isUsable(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return !address.isBlank()
                && address.length() <= LONGEST_ADDRESS
                && (!scheme.find() || SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    private void open(InlineCode.Kind kind, String detail) {
        flushRun();
        InlineCode code = next(kind, detail);
        if (code == null) {
            open.push(0);
            return;
        }
        open.push(code.number());
        opensFrom = opensFrom < 0 ? out.length() : opensFrom;
        out.append(code.opening());
    }

    private @Nullable InlineCode next(InlineCode.Kind kind, String detail) {
        if (codes.size() >= MOST_CODES) {
            tooManyCodes = true;
            return null;
        }
        InlineCode code = new InlineCode(codes.size() + 1, kind, detail);
        codes.add(code);
        return code;
    }

    /** Writes the space or line break that is due before a visible character. */
    private void settle() {
        if (lineBreak) {
            flushRun();
            InlineCode code = next(InlineCode.Kind.BREAK, "");
            insert(code == null ? " " : code.opening());
        } else if (space != NONE && visible) {
            insert(String.valueOf(space));
        }
        lineBreak = false;
        space = NONE;
        visible = true;
        opensFrom = -1;
    }

    private void insert(String text) {
        if (opensFrom >= 0) {
            out.insert(opensFrom, text);
        } else if (text.length() > 1) {
            out.append(text);
        } else {
            run.append(text);
        }
    }

    private void flushRun() {
        if (run.isEmpty()) {
            return;
        }
        String text = NFC.isNormalized(run) ? run.toString() : NFC.normalize(run);
        run.setLength(0);
        if (text.indexOf('{') < 0) {
            out.append(text);
            return;
        }
        Matcher literal = CodedText.CODE.matcher(text);
        int from = 0;
        while (literal.find()) {
            InlineCode code = next(InlineCode.Kind.LITERAL, literal.group());
            out.append(text, from, literal.start()).append(code == null ? "" : code.opening());
            from = literal.end();
        }
        out.append(text, from, text.length());
    }

    private static boolean isClean(String text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        if (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < '{' || c >= 0xAC00 && c <= 0xD7A3 || c == ' ' && before != ' ';
            if (!plain && (c == ' ' || c == '{' || isSpace(c) || isUnwanted(c) || Character.isSurrogate(c))) {
                return false;
            }
            before = c;
        }
        return NFC.isNormalized(text);
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == '\u0085'
                || c == '\u00A0'
                || c > '\u1000' && (Character.isSpaceChar(c));
    }

    /** Control and non-characters, the byte order mark, the soft hyphen and the zero width space. */
    private static boolean isUnwanted(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c >= '\uFFFE';
    }

    private static boolean isLoneSurrogate(CharSequence text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}

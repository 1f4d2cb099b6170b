package org.nightdesk.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text whose inline markup is in it as numbered codes ({@code {1}…{/1}}, {@code {2/}}).
 *
 * @param text NFC, line breaks as codes, never a line feed; spaces collapsed as the format's reader sees them
 * @param codes the codes of the text, by number
 */
public record CodedText(String text, List<InlineCode> codes) {
    /** What a code looks like in text. */
    public static final Pattern CODE = Pattern.compile("\\{(/?)(\\d{1,3})(/?)\\}");

    public static final CodedText EMPTY = new CodedText("", List.of());

    public CodedText {
        codes = List.copyOf(codes);
    }

    public static CodedText plain(String text) {
        return new CodedText(text, List.of());
    }

    /** The text as read aloud: codes gone, protected literals restored. */
    public String withoutCodes() {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return CODE.matcher(text).replaceAll(code -> literal(Integer.parseInt(code.group(2)), code.group()));
    }

    public boolean isBlank() {
        return withoutCodes().isBlank();
    }

    private String literal(int number, String mark) {
        for (InlineCode code : codes) {
            if (code.number() == number) {
                String plain = code.kind() == InlineCode.Kind.LITERAL
                        ? code.detail()
                        : code.kind() == InlineCode.Kind.BREAK ? " " : "";
                return java.util.regex.Matcher.quoteReplacement(plain);
            }
        }
        return java.util.regex.Matcher.quoteReplacement(mark);
    }
}

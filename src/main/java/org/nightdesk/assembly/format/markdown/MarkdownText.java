package org.nightdesk.assembly.format.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.text.InlineCode;

/**
 * Writes running text as CommonMark 0.31. Where asterisks would not be read as emphasis, such as beside Korean or
 * Chinese letters after a closing quotation mark, HTML tags stand instead, as the specification allows.
 */
public final class MarkdownText implements Inline.Visitor {
    private static final String ESCAPED = "\\`*_[]<>~|";
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

    private final StringBuilder out = new StringBuilder();
    private boolean lineStart = true;

    private MarkdownText() {}

    /** One line, or several where the text has breaks. */
    public static String of(List<Inline> content) {
        MarkdownText text = new MarkdownText();
        text.append(content);
        return text.out.toString();
    }

    /** Plain text, escaped. */
    static String escape(String text) {
        MarkdownText line = new MarkdownText();
        line.append(text);
        return line.out.toString();
    }

    /** The address of a link or picture, as it appears between the parentheses. */
    static String address(String address) {
        String closed = address.replace("\\", "%5C").replace("(", "%28").replace(")", "%29");
        return ENTITY.matcher(closed).replaceAll("&amp;");
    }

    private void append(List<Inline> content) {
        content.forEach(inline -> inline.accept(this));
    }

    @Override
    public void visit(Inline.Text text) {
        append(text.text());
    }

    @Override
    public void visit(Inline.Rating rating) {
        append(rating.text());
    }

    @Override
    public void visit(Inline.Break lineBreak) {
        out.append("\\\n");
        lineStart = true;
    }

    @Override
    public void visit(Inline.Link link) {
        mark("[");
        append(link.content());
        out.append("](").append(address(link.address())).append(')');
    }

    @Override
    public void visit(Inline.Styled styled) {
        if (styled.kind() == InlineCode.Kind.BOLD && starsWork(styled)) {
            enclose("**", styled.content(), "**");
        } else if (styled.kind() == InlineCode.Kind.ITALIC && starsWork(styled)) {
            enclose("*", styled.content(), "*");
        } else {
            String tag = HtmlBody.tag(styled.kind());
            enclose("<" + tag + ">", styled.content(), "</" + tag + ">");
        }
    }

    private void enclose(String open, List<Inline> content, String close) {
        mark(open);
        append(content);
        out.append(close);
    }

    private void mark(String mark) {
        out.append(mark);
        lineStart = false;
    }

    /** Letters or digits at both ends make asterisks work in any surroundings. */
    private boolean starsWork(Inline.Styled styled) {
        if (out.length() > 0 && out.charAt(out.length() - 1) == '*') {
            return false;
        }
        List<Inline> content = styled.content();
        return content.get(0) instanceof Inline.Text first
                && content.get(content.size() - 1) instanceof Inline.Text last
                && Character.isLetterOrDigit(first.text().codePointAt(0))
                && Character.isLetterOrDigit(
                        last.text().codePointBefore(last.text().length()));
    }

    private void append(String text) {
        int start = 0;
        if (lineStart && !text.isEmpty()) {
            start = escapeBlockMark(text);
            lineStart = false;
        }
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean image = c == '!' && (i + 1 == text.length() || text.charAt(i + 1) == '[');
            boolean entity = c == '&' && i + 1 < text.length() && isEntityStart(text.charAt(i + 1));
            if (ESCAPED.indexOf(c) >= 0 || entity || image) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static boolean isEntityStart(char c) {
        return c == '#' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** What would open a block at the start of a line is escaped. @return how much of the text was written */
    private int escapeBlockMark(String text) {
        char first = text.charAt(0);
        if ("#+-=".indexOf(first) >= 0) {
            out.append('\\').append(first);
            return 1;
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')')) {
            out.append(text, 0, digits).append('\\').append(text.charAt(digits));
            return digits + 1;
        }
        return 0;
    }
}

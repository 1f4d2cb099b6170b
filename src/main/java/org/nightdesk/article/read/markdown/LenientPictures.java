package org.nightdesk.article.read.markdown;

import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Takes for a picture what is meant as one: {@code ![alt](a path with spaces.jpg "a caption with "quotes"")}. CommonMark
 * would leave it in the text, for translators and readers to see.
 */
final class LenientPictures implements LinkProcessor {
    /** What stands between the parentheses, apart. */
    private record Parts(String src, @Nullable String line) {
        static Parts of(String inside) {
            String text = inside.strip();
            if (!text.isEmpty() && (text.endsWith("\"") || text.endsWith("'"))) {
                char quote = text.charAt(text.length() - 1);
                int begin = text.indexOf(" " + quote);
                if (begin >= 0 && begin + 1 < text.length() - 1) {
                    return new Parts(text.substring(0, begin).strip(), text.substring(begin + 2, text.length() - 1));
                }
            }
            return new Parts(text, null);
        }
    }

    @Override
    public @Nullable LinkResult process(LinkInfo found, Scanner scanner, InlineParserContext context) {
        Text marker = found.marker();
        if (marker == null || !marker.getLiteral().equals("!") || found.destination() != null) {
            return LinkResult.none();
        }
        scanner.setPosition(found.afterTextBracket());
        if (!scanner.next('(')) {
            return LinkResult.none();
        }
        Position begin = scanner.position();
        Position end = closing(scanner, begin);
        if (end == null) {
            return LinkResult.none();
        }
        Parts parts = Parts.of(scanner.getSource(begin, end).getContent());
        if (parts.src.isEmpty()) {
            return LinkResult.none();
        }
        scanner.setPosition(end);
        scanner.next();
        return LinkResult.wrapTextIn(new Image(parts.src, parts.line), scanner.position())
                .includeMarker();
    }

    /** Where the parenthesis closes that was opened before; null when it does not on this line. */
    private static @Nullable Position closing(Scanner scanner, Position begin) {
        Position last = null;
        int depth = 0;
        scanner.setPosition(begin);
        while (scanner.hasNext() && scanner.peek() != '\n') {
            char next = scanner.peek();
            if (next == '(') {
                depth++;
            } else if (next == ')') {
                last = scanner.position();
                if (depth-- == 0) {
                    return last;
                }
            }
            scanner.next();
        }
        return last;
    }
}

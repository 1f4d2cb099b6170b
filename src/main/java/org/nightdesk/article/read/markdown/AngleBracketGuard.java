package org.nightdesk.article.read.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code <} for the sign it is when no tag, comment or address can end within reach: the parser itself would look
 * for the end through the whole paragraph, again for every sign, which takes minutes on hostile text.
 */
final class AngleBracketGuard implements InlineContentParserFactory {
    private static final int REACH_CHARS = 2_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleBracketGuard::tryParse;
    }

    private static ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        scanner.next();
        Position after = scanner.position();
        boolean declaration = scanner.peek() == '?' || scanner.peek() == '!';
        boolean comment = scanner.next('!') && scanner.next('-') && scanner.next('-');
        if ((!declaration || comment) && endsWithinReach(scanner, comment)) {
            scanner.setPosition(start);
            return ParsedInline.none();
        }
        return ParsedInline.of(new Text("<"), after);
    }

    private static boolean endsWithinReach(Scanner scanner, boolean comment) {
        int hyphens = 0;
        for (int i = 0; i < REACH_CHARS && scanner.hasNext(); i++) {
            char c = scanner.peek();
            if (c == '>' && (!comment || hyphens >= 2)) {
                return true;
            }
            hyphens = c == '-' ? hyphens + 1 : 0;
            scanner.next();
        }
        return false;
    }
}

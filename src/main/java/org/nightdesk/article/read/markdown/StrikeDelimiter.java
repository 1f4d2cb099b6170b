package org.nightdesk.article.read.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Struck-through text between double tildes, as GitHub's Markdown has it; single tildes are text, as in {@code 3~4회}. */
final class StrikeDelimiter implements DelimiterProcessor {
    /** Text that is struck through. */
    static final class Strike extends CustomNode {}

    @Override
    public char getOpeningCharacter() {
        return '~';
    }

    @Override
    public char getClosingCharacter() {
        return '~';
    }

    @Override
    public int getMinLength() {
        return 2;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        if (opening.length() != 2 || closing.length() != 2) {
            return 0;
        }
        Node first = opening.getOpener();
        Node strike = new Strike();
        SourceSpans spans = new SourceSpans();
        spans.addAllFrom(opening.getOpeners(2));
        for (Node node : Nodes.between(first, closing.getCloser())) {
            strike.appendChild(node);
            spans.addAll(node.getSourceSpans());
        }
        spans.addAllFrom(closing.getClosers(2));
        strike.setSourceSpans(spans.getSourceSpans());
        first.insertAfter(strike);
        return 2;
    }
}

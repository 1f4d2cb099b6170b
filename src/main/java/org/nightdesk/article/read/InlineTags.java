package org.nightdesk.article.read;

import java.util.Map;
import org.nightdesk.text.InlineCode;

/** The HTML elements that become inline codes, in Markdown files and HTML pages alike. */
public final class InlineTags {
    public static final Map<String, InlineCode.Kind> KINDS = Map.ofEntries(
            Map.entry("b", InlineCode.Kind.BOLD),
            Map.entry("strong", InlineCode.Kind.BOLD),
            Map.entry("i", InlineCode.Kind.ITALIC),
            Map.entry("em", InlineCode.Kind.ITALIC),
            Map.entry("cite", InlineCode.Kind.ITALIC),
            Map.entry("code", InlineCode.Kind.CODE),
            Map.entry("kbd", InlineCode.Kind.CODE),
            Map.entry("s", InlineCode.Kind.STRIKE),
            Map.entry("del", InlineCode.Kind.STRIKE),
            Map.entry("strike", InlineCode.Kind.STRIKE),
            Map.entry("sub", InlineCode.Kind.SUB),
            Map.entry("sup", InlineCode.Kind.SUP));

    private InlineTags() {}
}

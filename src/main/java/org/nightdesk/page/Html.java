package org.nightdesk.page;

import org.unbescape.html.HtmlEscape;

/** Escaping for HTML and XML, text and double-quoted attributes alike. */
public final class Html {
    private Html() {}

    /** Only the five characters that mean something in markup: {@code &amp; &lt; &gt; &quot; &#39;}. */
    public static String escape(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}

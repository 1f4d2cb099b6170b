package org.nightdesk.review;

import java.util.Locale;
import org.nightdesk.page.Html;
import org.nightdesk.text.WordChanges;

/** Shows word by word how a text was changed: what went as {@code del}, what came as {@code ins}. */
final class TextChange {
    private TextChange() {}

    static String html(String before, String after, Locale locale) {
        StringBuilder out = new StringBuilder();
        for (WordChanges.Change change : WordChanges.between(before, after, locale)) {
            out.append(Html.escape(change.same()));
            append("del", change.gone(), out);
            append("ins", change.come(), out);
        }
        return out.toString();
    }

    private static void append(String tag, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append('<').append(tag).append('>').append(Html.escape(text));
            out.append("</").append(tag).append('>');
        }
    }
}

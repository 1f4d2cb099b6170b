package org.nightdesk.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.page.Html;

/** Shows word by word how a text was changed: what went as {@code del}, what came as {@code ins}. */
final class TextChange {
    private TextChange() {}

    static String html(String before, String after, Locale locale) {
        List<String> old = words(before, locale);
        List<String> now = words(after, locale);
        StringBuilder out = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        int from = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            String same = String.join("", old.subList(from, delta.getSource().getPosition()));
            if (same.isBlank() && gone.length() + come.length() > 0) {
                // Words changed in a row are one change; only the space between them stayed.
                gone.append(same);
                come.append(same);
            } else {
                flush(gone, come, out);
                out.append(Html.escape(same));
            }
            delta.getSource().getLines().forEach(gone::append);
            delta.getTarget().getLines().forEach(come::append);
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        flush(gone, come, out);
        return out.append(Html.escape(String.join("", old.subList(from, old.size()))))
                .toString();
    }

    private static void flush(StringBuilder gone, StringBuilder come, StringBuilder out) {
        append("del", gone, out);
        append("ins", come, out);
    }

    private static void append(String tag, StringBuilder text, StringBuilder out) {
        if (text.length() > 0) {
            out.append('<').append(tag).append('>').append(Html.escape(text.toString()));
            out.append("</").append(tag).append('>');
            text.setLength(0);
        }
    }

    /** Words, spaces and marks, each by itself (UAX #29; Thai, Chinese and Japanese by ICU's dictionaries). */
    private static List<String> words(String text, Locale locale) {
        BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.forLocale(locale));
        boundaries.setText(text);
        List<String> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}

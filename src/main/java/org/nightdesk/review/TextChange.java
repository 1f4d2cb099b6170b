package org.nightdesk.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.assembly.Html;

/** Shows word by word how a text was changed: what went as {@code del}, what came as {@code ins}. */
final class TextChange {
    private TextChange() {}

    static String html(String before, String after, Locale locale) {
        List<String> old = words(before, locale);
        List<String> now = words(after, locale);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            append("", old.subList(from, delta.getSource().getPosition()), out);
            append("del", delta.getSource().getLines(), out);
            append("ins", delta.getTarget().getLines(), out);
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        append("", old.subList(from, old.size()), out);
        return out.toString();
    }

    private static void append(String tag, List<String> words, StringBuilder out) {
        if (words.isEmpty()) {
            return;
        }
        String text = Html.escape(String.join("", words));
        out.append(tag.isEmpty() ? text : "<" + tag + ">" + text + "</" + tag + ">");
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

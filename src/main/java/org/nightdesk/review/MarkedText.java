package org.nightdesk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.nightdesk.page.Html;
import org.nightdesk.text.CodedText;

/** Writes text as HTML with ranges marked and inline codes shown as small labels. Ranges may overlap or be out of bounds. */
final class MarkedText {
    /**
     * A marked range.
     *
     * @param style the class of the mark
     * @param note HTML that follows the range, such as the number of a footnote; empty when nothing does
     */
    record Mark(int start, int end, String style, String note) {}

    private MarkedText() {}

    static String html(String text, List<Mark> marks) {
        List<Mark> within = marks.stream()
                .map(mark ->
                        new Mark(bounded(mark.start(), text), bounded(mark.end(), text), mark.style(), mark.note()))
                .toList();
        StringBuilder out = new StringBuilder(text.length() * 2);
        int from = 0;
        for (int to : boundaries(text, within)) {
            if (to > from) {
                piece(text.substring(from, to), stylesAt(from, within), out);
            }
            notesAt(to, within, out);
            from = to;
        }
        return out.toString();
    }

    private static int bounded(int position, String text) {
        return Math.max(0, Math.min(position, text.length()));
    }

    /** Every place where something begins or ends, ascending, the end of the text last. */
    private static Iterable<Integer> boundaries(String text, List<Mark> marks) {
        TreeSet<Integer> places = new TreeSet<>();
        for (Mark mark : marks) {
            places.add(mark.start());
            places.add(mark.end());
        }
        Matcher code = CodedText.CODE.matcher(text);
        while (code.find()) {
            places.add(code.start());
            places.add(code.end());
        }
        places.add(text.length());
        return places;
    }

    private static List<String> stylesAt(int position, List<Mark> marks) {
        List<String> styles = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.start() <= position && position < mark.end() && !styles.contains(mark.style())) {
                styles.add(mark.style());
            }
        }
        return styles;
    }

    private static void notesAt(int position, List<Mark> marks, StringBuilder out) {
        for (Mark mark : marks) {
            if (mark.end() == position) {
                out.append(mark.note());
            }
        }
    }

    private static void piece(String text, List<String> styles, StringBuilder out) {
        boolean code = CodedText.CODE.matcher(text).matches();
        if (!styles.isEmpty()) {
            out.append("<mark class=\"").append(String.join(" ", styles)).append("\">");
        }
        if (code) {
            // Isolated, so that a code never turns the order of words in scripts from right to left.
            out.append("<bdi class=\"code\">").append(Html.escape(text)).append("</bdi>");
        } else {
            out.append(Html.escape(text));
        }
        if (!styles.isEmpty()) {
            out.append("</mark>");
        }
    }
}

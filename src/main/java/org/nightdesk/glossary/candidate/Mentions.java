package org.nightdesk.glossary.candidate;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a form stands in texts.
 *
 * @param count at the beginning of words; at least 1
 * @param contexts at most three, the first of each document before the second of any
 */
record Mentions(int count, List<String> contexts) {
    private static final int MOST_CONTEXTS = 3;
    private static final int CONTEXT_CHARACTERS = 40;

    static Mentions of(String form, List<List<String>> documents) {
        int count = 0;
        List<String> firsts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (List<String> document : documents) {
            boolean seen = false;
            for (String text : document) {
                for (int at = next(form, text, 0); at >= 0; at = next(form, text, at + form.length())) {
                    count++;
                    List<String> contexts = seen ? others : firsts;
                    if (contexts.size() < MOST_CONTEXTS) {
                        contexts.add(context(text, at, at + form.length()));
                    }
                    seen = true;
                }
            }
        }
        firsts.addAll(others);
        List<String> contexts = firsts.stream().distinct().limit(MOST_CONTEXTS).toList();
        return new Mentions(Math.max(1, count), contexts);
    }

    private static int next(String form, String text, int from) {
        int at = text.indexOf(form, from);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(form, at + 1);
        }
        return at;
    }

    private static String context(String text, int start, int end) {
        int from = start <= CONTEXT_CHARACTERS ? 0 : text.indexOf(' ', start - CONTEXT_CHARACTERS) + 1;
        int to = end + CONTEXT_CHARACTERS >= text.length()
                ? text.length()
                : text.lastIndexOf(' ', end + CONTEXT_CHARACTERS);
        String within =
                text.substring(from > start ? start : from, Math.max(end, to)).strip();
        return (from > 0 ? "… " : "") + within + (to < text.length() ? " …" : "");
    }
}

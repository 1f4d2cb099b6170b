package org.nightdesk.glossary.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where forms are in texts, found for all of them in one pass. Not thread-safe. */
final class Mentions {
    private static final int MOST_CONTEXTS = 3;
    private static final int CONTEXT_CHARACTERS = 40;

    /** What was seen of one form. */
    private static final class Seen {
        private int count;
        private int lastDocument = -1;
        private final List<String> firsts = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
    }

    private final Map<String, Seen> seen = new HashMap<>();
    /** The forms by their first two characters. */
    private final Map<String, List<String>> byStart = new HashMap<>();

    Mentions(Collection<String> forms, List<List<String>> documents) {
        Set<String> all = new HashSet<>(forms);
        for (String form : all) {
            seen.put(form, new Seen());
            byStart.computeIfAbsent(start(form, 0), key -> new ArrayList<>()).add(form);
        }
        for (int i = 0; i < documents.size(); i++) {
            for (String text : documents.get(i)) {
                find(text, i);
            }
        }
    }

    /** How often a form is at the beginning of a word; at least 1, since it was found somehow. */
    int count(String form) {
        return Math.max(1, of(form).count);
    }

    /** At most three places, the first of each document before the second of any. */
    List<String> contexts(String form) {
        return Stream.concat(of(form).firsts.stream(), of(form).others.stream())
                .distinct()
                .limit(MOST_CONTEXTS)
                .toList();
    }

    private Seen of(String form) {
        return seen.getOrDefault(form, new Seen());
    }

    private void find(String text, int document) {
        for (int at = 0; at < text.length(); at++) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            for (String form : byStart.getOrDefault(start(text, at), List.of())) {
                if (text.startsWith(form, at) && KoreanNouns.mayFollow(hangul(text, at + form.length()))) {
                    add(of(form), document, context(text, at, at + form.length()));
                }
            }
        }
    }

    private static void add(Seen mentions, int document, String context) {
        mentions.count++;
        List<String> contexts = mentions.lastDocument == document ? mentions.others : mentions.firsts;
        mentions.lastDocument = document;
        if (contexts.size() < MOST_CONTEXTS) {
            contexts.add(context);
        }
    }

    /** The Hangul that follows without a space. */
    private static String hangul(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '가' && text.charAt(to) <= '힣') {
            to++;
        }
        return text.substring(from, to);
    }

    private static String start(String text, int at) {
        return text.substring(at, Math.min(at + 2, text.length()));
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

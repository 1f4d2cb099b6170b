package org.nightdesk.article.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.article.Dropped;
import org.nightdesk.text.CodedTextBuilder;

/** Collects what a reader leaves out, one entry a sort, in the order first met. Not thread-safe. */
final class DropList {
    private final Map<String, Dropped> bySort = new LinkedHashMap<>();

    void add(String what, String text) {
        bySort.merge(
                what,
                new Dropped(what, 1, excerpt(text)),
                (known, more) -> new Dropped(
                        what, known.count() + 1, known.excerpt().isEmpty() ? more.excerpt() : known.excerpt()));
    }

    List<Dropped> all() {
        return bySort.isEmpty() ? List.of() : new ArrayList<>(bySort.values());
    }

    private static String excerpt(String text) {
        String start = text.length() > 4 * Dropped.EXCERPT_CHARS ? text.substring(0, 4 * Dropped.EXCERPT_CHARS) : text;
        String plain = CodedTextBuilder.plainText(start);
        if (plain.length() <= Dropped.EXCERPT_CHARS) {
            return plain;
        }
        int end = Dropped.EXCERPT_CHARS - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

package org.nightdesk.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.TermMatch.Certainty;

/**
 * The stored form of the matches of one text: a line each, {@code start length id !reason suffix} apart by tabs, numbers in
 * base 36, {@code !} for sure and {@code ?} for possible; the empty string for none.
 */
public final class TermMatches {
    private static final int BASE = 36;
    private static final int FIELDS = 5;
    private static final char SURE = '!';
    private static final char POSSIBLE = '?';

    private TermMatches() {}

    /** @throws IllegalArgumentException when an id, suffix or reason holds a tab or a line break */
    public static String encode(List<TermMatch> matches) {
        StringBuilder text = new StringBuilder(matches.size() * 24);
        for (TermMatch match : matches) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(Integer.toString(match.start(), BASE)).append('\t');
            text.append(Integer.toString(match.end() - match.start(), BASE)).append('\t');
            text.append(plain(match.entry().id())).append('\t');
            text.append(match.certainty() == Certainty.SURE ? SURE : POSSIBLE);
            text.append(plain(match.reason())).append('\t').append(plain(match.suffix()));
        }
        return text.toString();
    }

    /** The matches of a stored text for people: {@code 은수 (eun-soo), 선우 (sun-woo, possible)}. */
    public static String described(String stored, String text) {
        List<String> matches = new ArrayList<>();
        for (String line : stored.split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length == FIELDS && !fields[3].isEmpty()) {
                int start = Integer.parseInt(fields[0], BASE);
                int end = Math.min(text.length(), start + Integer.parseInt(fields[1], BASE));
                String possible = fields[3].charAt(0) == SURE ? "" : ", possible";
                matches.add(text.substring(Math.min(start, end), end) + " (" + fields[2] + possible + ")");
            }
        }
        return String.join(", ", matches);
    }

    /**
     * @param entries finds an entry by its id; matches of entries that are gone are left out
     * @throws IllegalArgumentException when the text is not what {@link #encode} wrote
     */
    public static List<TermMatch> decode(String text, Function<String, @Nullable GlossaryEntry> entries) {
        List<TermMatch> matches = new ArrayList<>();
        if (text.isEmpty()) {
            return matches;
        }
        for (String line : text.split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length != FIELDS || fields[3].isEmpty()) {
                throw new IllegalArgumentException("no stored match: " + line);
            }
            GlossaryEntry entry = entries.apply(fields[2]);
            if (entry != null) {
                int start = Integer.parseInt(fields[0], BASE);
                int end = start + Integer.parseInt(fields[1], BASE);
                Certainty certainty = fields[3].charAt(0) == SURE ? Certainty.SURE : Certainty.POSSIBLE;
                matches.add(new TermMatch(start, end, entry, fields[4], certainty, fields[3].substring(1)));
            }
        }
        return matches;
    }

    /** The ids of the entries that the stored matches surely mean, of entries that are gone too. */
    public static Set<String> sureIds(String text) {
        Set<String> ids = new HashSet<>();
        if (!text.isEmpty()) {
            for (String line : text.split("\n", -1)) {
                String[] fields = line.split("\t", -1);
                if (fields[3].charAt(0) == SURE) {
                    ids.add(fields[2]);
                }
            }
        }
        return ids;
    }

    private static String plain(String field) {
        if (field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("tab or line break in a match: " + field);
        }
        return field;
    }
}

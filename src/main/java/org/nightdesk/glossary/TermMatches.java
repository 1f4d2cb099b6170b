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
        Line line = new Line(text);
        while (line.next()) {
            GlossaryEntry entry = entries.apply(line.field(2));
            if (entry != null) {
                int start = line.number(0);
                int end = start + line.number(1);
                String judged = line.field(3);
                Certainty certainty = judged.charAt(0) == SURE ? Certainty.SURE : Certainty.POSSIBLE;
                matches.add(new TermMatch(start, end, entry, line.field(4), certainty, judged.substring(1)));
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

    /** The lines of a stored text, one after the other: millions are read in a night. */
    private static final class Line {
        private final String text;
        /** Where each field begins; behind the last one, where the next line does. */
        private final int[] begins = new int[FIELDS + 1];

        Line(String text) {
            this.text = text;
        }

        /** Goes to the next line. @throws IllegalArgumentException when it is not what {@link #encode} wrote */
        boolean next() {
            int from = begins[FIELDS];
            if (from > text.length()) {
                return false;
            }
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            int at = from;
            begins[0] = from;
            for (int field = 1; field < FIELDS; field++) {
                at = text.indexOf('\t', at) + 1;
                if (at == 0 || at > end) {
                    throw broken(from, end);
                }
                begins[field] = at;
            }
            int more = text.indexOf('\t', at);
            if (more >= 0 && more < end || begins[4] == begins[3] + 1) {
                throw broken(from, end);
            }
            begins[FIELDS] = end + 1;
            return true;
        }

        private IllegalArgumentException broken(int from, int end) {
            return new IllegalArgumentException("no stored match: " + text.substring(from, end));
        }

        String field(int field) {
            return text.substring(begins[field], begins[field + 1] - 1);
        }

        int number(int field) {
            return Integer.parseInt(text, begins[field], begins[field + 1] - 1, BASE);
        }
    }
}

package org.nightdesk.docs;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightdesk.job.LocaleTags;

/** Regular expressions for a JSON Schema (ECMA 262, whose {@code pattern} has no flags) of what readers accept. */
final class SchemaPatterns {
    /** A BCP 47 tag in upper or lower case, of a language and a region that exist. */
    static final String LOCALE = anyCase(LocaleTags.languages())
            + "(?:-[A-Za-z]{4})?"
            + "(?:-(?:" + anyCase(LocaleTags.countries()) + "|[0-9]{3}))?"
            + "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
            + "(?:-[A-WYZa-wyz0-9](?:-[A-Za-z0-9]{2,8})+)*"
            + "(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?";

    static final String FLAG = anyCase(List.of("yes", "no", "true", "false", "on", "off"));

    private SchemaPatterns() {}

    /** Something in braces that is none of these placeholders. */
    static String otherThan(List<String> placeholders) {
        return "\\{(?!(?:" + String.join("|", placeholders) + ")\\})[^{}]*\\}";
    }

    /** A whole number of a range as a text, with zeros before it and underscores in it. */
    static String number(int least, int most) {
        StringBuilder lengths = new StringBuilder();
        for (int digits = 1; digits <= 10; digits++) {
            long from = Math.max(least, digits == 1 ? 0 : (long) Math.pow(10, digits - 1));
            long to = Math.min(most, (long) Math.pow(10, digits) - 1);
            if (from <= to) {
                lengths.append(lengths.isEmpty() ? "" : "|").append(between(String.valueOf(from), String.valueOf(to)));
            }
        }
        return "(?:0_*)*(?:" + lengths + ")";
    }

    /** A number of two that have as many digits. */
    private static String between(String from, String to) {
        if (from.isEmpty()) {
            return "";
        }
        String zeros = "0".repeat(from.length() - 1);
        String nines = "9".repeat(from.length() - 1);
        char first = from.charAt(0);
        char last = to.charAt(0);
        String restOfFirst = from.substring(1);
        String restOfLast = to.substring(1);
        if (first == last) {
            return first + "_*" + between(restOfFirst, restOfLast);
        }
        if (restOfFirst.equals(zeros) && restOfLast.equals(nines)) {
            return "[" + first + "-" + last + "]_*" + any(zeros.length());
        }
        String middle = last - first > 1
                ? "|[" + (char) (first + 1) + "-" + (char) (last - 1) + "]_*" + any(zeros.length())
                : "";
        return "(?:" + first + "_*" + between(restOfFirst, nines) + middle + "|" + last + "_*"
                + between(zeros, restOfLast) + ")";
    }

    private static String any(int digits) {
        return digits == 0 ? "" : "(?:[0-9]_*){" + digits + "}";
    }

    /** One of some words in upper or lower case: a tree of their letters, which is short. */
    static String anyCase(Collection<String> words) {
        SortedMap<Character, TreeSet<String>> rests = new TreeMap<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                rests.computeIfAbsent(word.charAt(0), letter -> new TreeSet<>()).add(word.substring(1));
            }
        }
        SortedMap<String, TreeSet<Character>> letters = new TreeMap<>();
        rests.forEach((letter, rest) -> letters.computeIfAbsent(
                        rest.equals(new TreeSet<>(List.of(""))) ? "" : anyCase(rest), same -> new TreeSet<>())
                .add(letter));
        if (letters.isEmpty()) {
            return "";
        }
        String tree = letters.entrySet().stream()
                .map(branch -> branch.getValue().stream()
                                .map(letter -> "" + Character.toUpperCase(letter) + Character.toLowerCase(letter))
                                .collect(Collectors.joining("", "[", "]"))
                        + branch.getKey())
                .collect(Collectors.joining("|", "(?:", ")"));
        return words.contains("") ? tree + "?" : tree;
    }
}

package org.nightdesk.ledger;

import java.util.ArrayList;
import java.util.List;

/** Lists of running numbers in short form: {@code 0-12,14}. */
public final class Numbers {
    private Numbers() {}

    /** @param numbers in any order, which is kept; none negative */
    public static String write(List<Integer> numbers) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int from = numbers.get(i);
            int to = from;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == to + 1) {
                to++;
                i++;
            }
            out.append(out.length() == 0 ? "" : ",").append(from);
            if (to > from) {
                out.append('-').append(to);
            }
            i++;
        }
        return out.toString();
    }

    /** @throws NumberFormatException when the text is none that {@link #write} made */
    public static List<Integer> read(String text) {
        List<Integer> numbers = new ArrayList<>();
        if (text.isEmpty()) {
            return numbers;
        }
        for (String range : text.split(",", -1)) {
            int hyphen = range.indexOf('-');
            int from = Integer.parseInt(hyphen < 0 ? range : range.substring(0, hyphen));
            int to = hyphen < 0 ? from : Integer.parseInt(range.substring(hyphen + 1));
            for (int n = from; n <= to; n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }
}

package org.nightdesk.segment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nightdesk.article.Part;
import org.nightdesk.text.CodedView;

/**
 * Gives the segments of one article their refs, in reading order. Stable forever: refs are in kits and stores.
 *
 * <p>{@code h = XXH64(UTF-8 of the text, seed XXH64(UTF-8 of the part's label, 0))}, where inline codes are numbered
 * anew from 1 in order of appearance, so that markup elsewhere in the block changes nothing; {@code ref = top 40 bits
 * of mix(h + n * 0x9E3779B97F4A7C15)} with XXH64's final mixing, n being the number of earlier segments with the same
 * part and text. A ref that is taken in the article already is tried again with n increased by 2^20. Not thread-safe.
 */
final class SegmentRefs {
    private static final int UNUSED_BITS = 24;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int NEXT_TRY = 1 << 20;
    private static final long[] SEEDS = new long[Part.values().length];

    static {
        for (Part part : Part.values()) {
            SEEDS[part.ordinal()] = Xxh64.hash(part.label().getBytes(StandardCharsets.UTF_8), 0);
        }
    }

    private final Map<Long, Integer> occurrences = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    long next(Part part, String text) {
        long hash = Xxh64.hash(renumbered(text).getBytes(StandardCharsets.UTF_8), SEEDS[part.ordinal()]);
        int occurrence = occurrences.merge(hash, 1, Integer::sum) - 1;
        long ref = ref(hash, occurrence);
        for (int n = occurrence + NEXT_TRY; !taken.add(ref); n += NEXT_TRY) {
            ref = ref(hash, n);
        }
        return ref;
    }

    private static long ref(long hash, int n) {
        return Xxh64.mix(hash + n * STEP) >>> UNUSED_BITS;
    }

    static String renumbered(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Map<String, Integer> numbers = new HashMap<>();
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == '{' ? CodedView.codeEnd(text, i) : -1;
            if (end < 0) {
                out.append(text.charAt(i++));
                continue;
            }
            String mark = text.substring(i, end);
            String number = mark.replaceAll("\\D", "");
            numbers.putIfAbsent(number, numbers.size() + 1);
            out.append(mark.replace(number, numbers.get(number).toString()));
            i = end;
        }
        return out.toString();
    }
}

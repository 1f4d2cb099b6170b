package org.nightdesk.quality;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * Finds terms that differ from the right form only in what people commonly vary: spaces, hyphens, accents, doubled
 * letters, and the vowel and consonant spellings that Korean romanisations disagree about ({@code Eunsu}, {@code Eun-soo}).
 * Immutable and thread-safe.
 */
public final class RespelledTerms implements NearMissFinder {
    /** Spellings of one sound, the longer first, each followed by what stands for it here. */
    private static final String[] SOUNDS = {
        "yeo", "1", "woo", "2", "wu", "2", "hui", "h4", "you", "1", "yu", "1", "yo", "1", "eo", "2", "oo", "2", "ou",
        "2", "eu", "2", "u", "2", "o", "2", "ae", "3", "ai", "3", "ee", "4", "e", "3", "yi", "4", "i", "4", "y", "4",
        "sh", "s", "z", "s", "ch", "j", "ck", "g", "x", "gs", "c", "g", "q", "g", "ph", "p", "kw", "gw", "k", "g", "t",
        "d", "p", "b", "r", "l", "w", "v"
    };

    private static final int SHORTEST = 4;

    @Override
    public @Nullable Place find(String target, GlossaryEntry term, List<String> forms, Locale locale) {
        int[] words = wordStarts(target);
        for (String form : forms) {
            String wanted = key(form);
            if (wanted.length() >= SHORTEST) {
                Place place = find(target, words, form, wanted);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    private static @Nullable Place find(String target, int[] words, String form, String wanted) {
        int most = (int) form.chars().filter(c -> c == ' ' || c == '-').count() + 2;
        for (int first = 0; first < words.length; first++) {
            for (int last = first; last < Math.min(words.length, first + most); last++) {
                int end = endOfWord(target, words[last]);
                if (end - words[first] > form.length() * 2) {
                    break;
                }
                if (Character.isUpperCase(target.charAt(words[first])) == Character.isUpperCase(form.charAt(0))
                        && key(target.substring(words[first], end)).equals(wanted)) {
                    return new Place(words[first], end, form);
                }
            }
        }
        return null;
    }

    private static int[] wordStarts(String text) {
        int[] starts = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && !Characters.isLetterOrDigitAt(text, i - 1)) {
                starts[count++] = i;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (Characters.isLetterOrDigitAt(text, end)) {
            end++;
        }
        return end;
    }

    /** What two spellings of one name have in common. */
    static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int sound = soundAt(plain, at);
            String add = sound >= 0 ? SOUNDS[sound + 1] : String.valueOf(plain.charAt(at));
            at += sound >= 0 ? SOUNDS[sound].length() : 1;
            char c = add.charAt(0);
            if (Character.isLetterOrDigit(c) && (key.length() == 0 || key.charAt(key.length() - 1) != c)) {
                key.append(add);
            }
        }
        return key.toString();
    }

    private static int soundAt(String text, int at) {
        for (int i = 0; i < SOUNDS.length; i += 2) {
            if (text.startsWith(SOUNDS[i], at)) {
                return i;
            }
        }
        return -1;
    }
}

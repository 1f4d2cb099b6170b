package org.nightdesk.glossary.match.form;

import java.util.Collection;
import org.nightdesk.glossary.LanguageFacts;

/** A set of words that is asked about slices of a text without copying them. Immutable and thread-safe. */
public final class WordSet {
    private final TermTrie words;

    public WordSet(Collection<String> words) {
        this.words = new TermTrie(words.stream().distinct().sorted().toArray(String[]::new));
    }

    /** The words of a language's data file; none when it has no such file. */
    public static WordSet read(String language, String file) {
        return new WordSet(LanguageFacts.words(language, file));
    }

    public boolean contains(char[] chars, int from, int to) {
        return words.find(chars, from, to) != TermTrie.NONE;
    }

    /** Whether the slice ends in one of the words. */
    public boolean endsIn(char[] chars, int from, int to) {
        for (int start = from; start < to; start++) {
            if (contains(chars, start, to)) {
                return true;
            }
        }
        return false;
    }

    /** Length of the longest word that begins the slice, 0 when none does. */
    public int longest(char[] chars, int from, int to) {
        int longest = 0;
        int node = from < to ? words.start(chars[from]) : TermTrie.NONE;
        for (int i = from + 1; node != TermTrie.NONE; i++) {
            longest = words.key(node) == TermTrie.NONE ? longest : i - from;
            node = i < to ? words.child(node, chars[i]) : TermTrie.NONE;
        }
        return longest;
    }
}

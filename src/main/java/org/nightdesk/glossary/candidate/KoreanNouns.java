package org.nightdesk.glossary.candidate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.nightdesk.glossary.spelling.KoreanNames;

/** Tells words of the dictionary from names, and takes particles off. */
final class KoreanNouns {
    private static final Set<String> AFTER_CONSONANT = Set.copyOf(Cues.of("after-consonant"));
    private static final Set<String> AFTER_VOWEL = Set.copyOf(Cues.of("after-vowel"));
    private static final List<String> PARTICLES = Stream.of("particle", "after-consonant", "after-vowel")
            .flatMap(kind -> Cues.of(kind).stream())
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();
    private static final int SHORTEST = 2;
    private static final char FIRST_SYLLABLE = '가';
    /** Of which the first is open. */
    private static final int SYLLABLES_A_VOWEL = 28;

    /** @param proper whether the dictionary has it as a name, or does not have it */
    private record Word(String text, boolean proper, boolean noun) {}

    private KoreanNouns() {}

    /**
     * A word without the longest particle it ends in. Of a word that is a full name as it stands nothing is taken off: 김아이
     * may be one.
     */
    static String withoutParticle(String word) {
        if (word.length() == 3 && isFullName(word)) {
            return word;
        }
        for (String particle : PARTICLES) {
            int end = word.length() - particle.length();
            if (end >= SHORTEST && word.endsWith(particle) && agrees(word.charAt(end - 1), particle)) {
                return word.substring(0, end);
            }
        }
        return word;
    }

    /** Whether a particle that depends on a final consonant has the form that this syllable asks for. */
    private static boolean agrees(char last, String particle) {
        boolean closed = (last - FIRST_SYLLABLE) % SYLLABLES_A_VOWEL != 0;
        return closed ? !AFTER_VOWEL.contains(particle) : !AFTER_CONSONANT.contains(particle);
    }

    /** A surname and a given name of one or two syllables. */
    static boolean isFullName(String name) {
        return name.length() >= SHORTEST && name.length() <= 4 && KoreanNames.hasSurname(name);
    }

    /** Whether the dictionary has it as one word that is no name, or takes it for something else than nouns. */
    static boolean isOrdinary(String word) {
        List<Word> words = analyse(word);
        return words.size() == 1 ? !words.get(0).proper() && words.get(0).noun() : false;
    }

    /** Whether it is a name to the dictionary, or holds something that it does not know, and nothing but nouns. */
    static boolean isProper(String word) {
        List<Word> words = analyse(word);
        return !words.isEmpty()
                && words.stream().allMatch(Word::noun)
                && words.stream().anyMatch(Word::proper);
    }

    private static List<Word> analyse(String text) {
        List<Word> words = new ArrayList<>();
        try (KoreanTokenizer tokenizer = new KoreanTokenizer(
                KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.NONE, false)) {
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                POS.Tag tag = part.getRightPOS();
                boolean proper = tag == POS.Tag.NNP || tag == POS.Tag.UNKNOWN;
                words.add(new Word(term.toString(), proper, proper || tag == POS.Tag.NNG));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

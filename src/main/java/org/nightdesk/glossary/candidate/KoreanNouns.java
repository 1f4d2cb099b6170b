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
    /** Endings, particles, suffixes, pronouns and adverbs in the tags of the dictionary. */
    private static final Set<String> NEVER_IN_NAMES = Set.of("E", "J", "XS", "NP", "MAG", "NNB");

    private static final int SHORTEST = 2;
    private static final char FIRST_SYLLABLE = '가';
    /** Of which the first is open. */
    private static final int SYLLABLES_A_VOWEL = 28;

    /**
     * @param proper whether the dictionary has it as a name, or does not have it
     * @param follows whether it is what follows a noun: a particle, or the copula
     * @param foreign whether it is a part of speech that names are not taken for
     */
    private record Word(String text, boolean proper, boolean noun, boolean follows, boolean foreign) {}

    private KoreanNouns() {}

    /**
     * A word without the longest particle it ends in. Of a word that is a full name as it is nothing is taken off: 김아이
     * may be one.
     */
    static String withoutParticle(String word) {
        return word.length() == 3 && isFullName(word) ? word : withoutParticleAnyway(word);
    }

    private static String withoutParticleAnyway(String word) {
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

    /** Whether the dictionary has it as one word that is not a name, of whatever kind. */
    static boolean isOrdinary(String word) {
        List<Word> words = analyse(word);
        return words.size() == 1 && !words.get(0).proper();
    }

    /**
     * Whether a word beside a role may be a full name: a name of the dictionary, or three syllables or more that are no
     * inflected word, no ordinary noun with its particle, and no ordinary noun behind a syllable that happens to be a surname, as in 이 영화.
     */
    static boolean looksLikeFullName(String word) {
        List<Word> words = analyse(word);
        String stem = withoutParticleAnyway(word);
        Word last = words.get(words.size() - 1);
        boolean known = words.size() == 1 && words.get(0).proper();
        return (word.length() > SHORTEST || known)
                && isFullName(word)
                && (known
                        || !isOrdinary(word)
                                && words.stream().noneMatch(Word::foreign)
                                && (stem.equals(word) || !isOrdinary(stem))
                                && !(last.text().length() == word.length() - 1 && last.noun() && !last.proper()));
    }

    /** The name that a word begins with, its particles off; empty when it begins with none. */
    static String leadingName(String word) {
        StringBuilder name = new StringBuilder();
        boolean proper = false;
        boolean noun = true;
        for (Word part : analyse(word)) {
            if (noun && part.noun()) {
                name.append(part.text());
                proper |= part.proper();
            } else if (noun && !part.follows()) {
                return "";
            } else {
                noun = false;
            }
        }
        return proper && name.length() >= SHORTEST && word.startsWith(name.toString()) ? name.toString() : "";
    }

    /** Whether what goes on after a name, up to the next space, is nothing, a particle or an honorific. */
    static boolean mayFollow(String rest) {
        return rest.isEmpty()
                || PARTICLES.contains(rest)
                || Cues.of("honorific").stream().anyMatch(rest::startsWith);
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
                boolean copula = tag == POS.Tag.VCP;
                words.add(new Word(
                        term.toString(),
                        proper,
                        proper || tag == POS.Tag.NNG,
                        copula || tag.name().startsWith("J"),
                        copula || NEVER_IN_NAMES.stream().anyMatch(tag.name()::startsWith)));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

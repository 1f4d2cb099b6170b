package org.nightdesk.quality;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nightdesk.language.LanguageData;

/**
 * What the rules know of a language, from its {@code conventions.properties}.
 * Immutable.
 */
public final class Language {
    private static final int MANY_LETTERS = 400;

    private static final Map<String, Language> LOADED = new ConcurrentHashMap<>();

    private final String code;
    private final Set<Integer> scripts;
    private final List<String> suffixes;
    private final Set<String> doublable;
    private final String spaced;
    private final String unspaced;
    private final String inverted;
    private final boolean fullWidth;
    private final String terminators;
    private final String quotePairs;
    private final String endings;

    private Language(String code, Properties facts) {
        this.code = code;
        this.scripts = scriptsOf(code);
        this.suffixes = words(facts, "suffixes");
        this.doublable = Set.copyOf(words(facts, "doublable"));
        this.spaced = facts.getProperty("spaced-before");
        this.unspaced = facts.getProperty("unspaced-before");
        this.inverted = facts.getProperty("inverted");
        this.fullWidth = Boolean.parseBoolean(facts.getProperty("full-width"));
        this.terminators = facts.getProperty("terminators");
        this.quotePairs = facts.getProperty("quote-pairs").replace(" ", "");
        this.endings = endingsOf(code);
    }

    static Language of(Locale locale) {
        Language known = LOADED.get(locale.getLanguage());
        return known != null ? known : LOADED.computeIfAbsent(locale.getLanguage(), Language::load);
    }

    /** The ISO 639 code. */
    public String code() {
        return code;
    }

    /** Whether the language is written in a script, by ICU's {@link UScript} number. */
    public boolean writes(int script) {
        return scripts.contains(script);
    }

    /** Endings that a name may take, folded: {@code 's}. */
    List<String> suffixes() {
        return suffixes;
    }

    /** Words, folded, that may rightly be repeated. */
    public Set<String> doublable() {
        return doublable;
    }

    /** Marks with a no-break space in front. */
    public String spacedBefore() {
        return spaced;
    }

    /** Marks that no space may precede. */
    public String unspacedBefore() {
        return unspaced;
    }

    /** Inverted marks with the marks they announce, in pairs: {@code ¿?¡!}. */
    public String inverted() {
        return inverted;
    }

    /** Whether punctuation between the language's own letters is full width. */
    public boolean fullWidth() {
        return fullWidth;
    }

    /** Marks that end a sentence. */
    public String terminators() {
        return terminators;
    }

    /** Opening and closing quotation marks in turn; write a straight mark twice. */
    public String quotePairs() {
        return quotePairs;
    }

    /** Letters and digits that many words end with, lower case; a short list where a language has thousands. */
    public String endings() {
        return endings;
    }

    private static String endingsOf(String code) {
        UnicodeSet letters = LocaleData.getExemplarSet(ULocale.forLanguageTag(code), 0, LocaleData.ES_STANDARD);
        StringBuilder endings = new StringBuilder("0123456789");
        for (String letter : letters) {
            boolean one = letter.length() == 1 && Character.isLetter(letter.charAt(0));
            if (one && (letters.size() < MANY_LETTERS || UScript.getScript(letter.charAt(0)) == UScript.HIRAGANA)) {
                endings.append(letter.toLowerCase(Locale.ROOT));
            }
        }
        return endings.toString();
    }

    private static Language load(String code) {
        return new Language(code, LanguageData.properties(Locale.forLanguageTag(code), "conventions.properties"));
    }

    private static List<String> words(Properties facts, String key) {
        return Arrays.stream(facts.getProperty(key).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<Integer> scriptsOf(String code) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(code));
        return scripts == null
                ? Set.of(UScript.LATIN)
                : Arrays.stream(scripts).boxed().collect(Collectors.toSet());
    }
}

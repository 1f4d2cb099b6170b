package org.nightdesk.quality.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.language.LanguageData;

/**
 * A language's facts about numbers, from its {@code numbers.tsv}: what a form is, the form, and what it stands for.
 * Immutable.
 */
final class NumberFacts {
    /**
     * @param form as it appears in text, lower case
     * @param meaning a value, a code, or words that say how to treat it; empty when there is nothing to say
     */
    record Fact(String form, String meaning) {
        double value() {
            return Double.parseDouble(meaning);
        }
    }

    private final Map<String, List<Fact>> facts = new HashMap<>();

    /** No facts but those ICU has, when the language has no file. */
    static NumberFacts of(String language) {
        NumberFacts facts = new NumberFacts();
        LanguageData.text(language, "numbers.tsv")
                .ifPresent(text -> LanguageData.lines(text).forEach(facts::read));
        return facts;
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        String meaning = cells.length > 2 ? cells[2] : "";
        for (String form : cells[1].split("\\|")) {
            facts.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(new Fact(form, meaning));
        }
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    boolean has(String what) {
        return facts.containsKey(what);
    }

    List<Fact> all(String what) {
        return facts.getOrDefault(what, List.of());
    }
}

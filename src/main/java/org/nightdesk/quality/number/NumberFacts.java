package org.nightdesk.quality.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A language's facts about numbers, from {@code number/<language>.tsv}: what a form is, the form, and what it stands for.
 * Immutable.
 */
final class NumberFacts {
    /**
     * @param form as it stands in text, lower case
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
        try (InputStream file =
                NumberFacts.class.getResourceAsStream("/org/nightdesk/quality/number/" + language + ".tsv")) {
            if (file != null) {
                facts.read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private void read(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                String meaning = cells.length > 2 ? cells[2] : "";
                for (String form : cells[1].split("\\|")) {
                    facts.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(new Fact(form, meaning));
                }
            }
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

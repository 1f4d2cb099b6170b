package org.nightdesk.quality.rule.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.nightdesk.quality.Addresses;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/**
 * The translation is much shorter or longer than translations between the two languages are ({@code lengths.tsv}). Short
 * texts vary more, so a few characters are allowed in addition.
 */
public final class LengthRatio extends UnitRule {
    private static final int SLACK_BELOW = 8;
    private static final int SLACK_ABOVE = 30;

    private static final Range ANYTHING = new Range(0, Double.MAX_VALUE);

    private record Range(double least, double most) {}

    private final Map<String, Map<String, Range>> ranges = new HashMap<>();

    public LengthRatio() {
        super("length", Category.OMISSION, Severity.MINOR);
        try (InputStream file = LengthRatio.class.getResourceAsStream("lengths.tsv")) {
            if (file == null) {
                throw new IllegalStateException("lengths.tsv is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        String[] pair = cells[0].split(">");
        ranges.computeIfAbsent(pair[0], any -> new HashMap<>())
                .put(pair[1], new Range(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        int source = length(unit.source());
        int target = length(unit.target());
        Range range = range(unit.sourceLanguage().code(), unit.targetLanguage().code());
        boolean shorter = target < source * range.least() - SLACK_BELOW;
        if (shorter || target > source * range.most() + SLACK_ABOVE) {
            Map<String, Object> named = Map.of("source", source, "target", target);
            findings.add(this, unit, unit.wholeTarget(), new Findings.Wording(shorter ? "short" : "long", named));
        }
    }

    /** Addresses stay as they are, so they say nothing. */
    private static int length(String text) {
        int length = text.length();
        for (Addresses.Address address : Addresses.in(text)) {
            length -= address.text().length();
        }
        return length;
    }

    private Range range(String source, String target) {
        Map<String, Range> fromSource = ranges.getOrDefault(source, Map.of());
        Range range = fromSource.getOrDefault(target, fromSource.get("*"));
        return range != null ? range : ranges.getOrDefault("*", Map.of()).getOrDefault("*", ANYTHING);
    }
}

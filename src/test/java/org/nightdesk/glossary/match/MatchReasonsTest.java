package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MatchReasonsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/nightdesk/glossary");
    private static final Pattern GIVEN = Pattern.compile(
            "(?:Doubt\\.|, )?(?:NONE|OTHER_READING|COMMON|doubt), (?:[a-z]+ \\? )?\"([a-z ]+)\"(?: : \"([a-z ]+)\")?"
                    + "|(?:return|sure\\(|String reason = [^;\"]*|\\? )\\s*\"([a-z ]+)\"(?: : \"([a-z ]+)\")?");

    @Test
    void hasASentenceForEveryReasonTheRulesGive() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, reasons));
        }
        reasons.removeIf(reason -> reason.length() == 2);

        assumeThat(reasons).hasSizeGreaterThan(15);
        assertThat(reasons).allMatch(MatchReasons::isKnown);
    }

    private static void collect(Path file, Set<String> reasons) {
        try {
            Matcher matcher = GIVEN.matcher(Files.readString(file));
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        reasons.add(matcher.group(group));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

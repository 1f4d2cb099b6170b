package org.nightdesk.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * Cases in a readable file: {@code === name}, the text of a configuration file, {@code --->}, and the problems it is
 * to have, one a line.
 */
@NullUnmarked
record ProblemCases(String name, String yaml, String problems) {
    static Stream<ProblemCases> of(String resource) {
        try (InputStream in = ProblemCases.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^=== ")).skip(1).map(ProblemCases::parse);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ProblemCases parse(String text) {
        int end = text.indexOf('\n');
        List<String> parts = List.of(text.substring(end + 1).split("(?m)^--->\n", -1));
        return new ProblemCases(text.substring(0, end), parts.get(0), parts.get(1));
    }

    @Override
    public String toString() {
        return name;
    }
}

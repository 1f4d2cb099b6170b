package org.nightdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

@NullUnmarked
class PageTemplatesTest {
    private static final String NAME = "assembly/publication";

    @TempDir
    private Path folder;

    private void replace(String template) throws IOException {
        Files.createDirectories(folder.resolve("assembly"));
        Files.writeString(folder.resolve(NAME + ".html"), template);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p th:text="${page.headline"></p>                       | “${page.headline” is not an expression
            <p th:text="page headline or so"></p>                   | is not an expression
            <b th:if="${page.a} ==="></b>                           | is not an expression
            <p th:text="${page.headline}" th:text="again"></p>      | cannot be used: Malformed markup: Attribute "th:text" appears more than once
            """)
    void namesWhatIsWrongWithATemplate(String template, String reason) throws IOException {
        replace("<html>\n" + template + "\n</html>");

        List<Problem> problems = PageTemplates.problems(folder);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("publication.html");
            assertThat(problem.place() + problem.reason()).contains("ine");
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void findsNothingWrongWithTheBuiltInTemplates() throws IOException {
        for (String name : List.of(NAME, "review/side-by-side", "report")) {
            Path copy = folder.resolve(name + ".html");
            Files.createDirectories(copy.getParent());
            Files.copy(
                    Path.of("src/main/resources/org/nightdesk/" + (name.equals("report") ? "report/report" : name)
                            + ".html"),
                    copy);
        }

        assertThat(PageTemplates.problems(folder)).isEmpty();
    }

    @Test
    void blamesTheTemplateThatCannotBeFilledIn() throws IOException {
        replace("<html>\n<p th:text=\"${page.a.b.c}\"></p>\n</html>");
        PageTemplates templates = PageTemplates.replacedBy(folder);

        assertThatThrownBy(() ->
                        templates.write(NAME, Locale.ENGLISH, Map.of("a", Map.of("b", "text")), new StringWriter()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("publication.html, line 2")
                .hasMessageContaining("${page.a.b.c}: there is nothing under c");
    }
}

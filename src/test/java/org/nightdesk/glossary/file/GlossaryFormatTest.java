package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.office.OoxmlSchemas;
import org.nightdesk.office.OpenXmlSdk;
import org.nightdesk.office.WorkbookLimits;

/** Every glossary workbook keeps the schemas of the format and the limits of Excel, whatever is in it. */
class GlossaryFormatTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheRulesOfTheOpenXmlSdk() throws Exception {
        Path file = folder.resolve("names.xlsx");
        GlossaryFiles.write(file, new RandomGlossary(3).entries(100), Locale.KOREAN);

        assertThat(OpenXmlSdk.verdict(file)).contains("\"ok\": true");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void keepsToTheFormat(int size) throws IOException {
        List<GlossaryEntry> entries = size == 0 ? List.of() : new RandomGlossary(size).entries(size);
        Path file = folder.resolve("names.xlsx");

        GlossaryFiles.write(file, entries, Locale.KOREAN);

        assertThat(OoxmlSchemas.problems(file)).isEmpty();
        assertThat(WorkbookLimits.problems(Files.readAllBytes(file))).isEmpty();
    }
}

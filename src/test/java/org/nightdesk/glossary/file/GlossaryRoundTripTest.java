package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.glossary.GlossaryEntry;

class GlossaryRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFormatGivesBackWhatItWasGiven(long seed) {
        List<GlossaryEntry> entries = new RandomGlossary(seed).entries(60);
        for (String ending : List.of("csv", "xlsx", "tbx")) {
            assertThat(copy(entries, "seed-" + seed + "." + ending))
                    .as("seed %d, %s", seed, ending)
                    .isEqualTo(entries);
        }
    }

    @Test
    void nothingIsLostFromFormatToFormat() {
        List<GlossaryEntry> entries = new RandomGlossary(99).entries(200);
        assertThat(copy(copy(copy(copy(entries, "1.csv"), "2.xlsx"), "3.tbx"), "4.csv"))
                .isEqualTo(entries);
        assertThat(folder.resolve("4.csv")).hasSameBinaryContentAs(folder.resolve("1.csv"));
    }

    @ParameterizedTest
    @CsvSource({"csv,xlsx", "xlsx,csv", "xlsx,xlsx", "csv,csv"})
    void nothingIsLostThroughLibreOffice(String from, String to) throws IOException, InterruptedException {
        List<GlossaryEntry> entries = new RandomGlossary(7).entries(60);
        Path file = folder.resolve("glossary." + from);
        GlossaryFiles.write(file, entries, Locale.KOREAN);
        assertThat(GlossaryFiles.read(List.of(convert(file, to)), Locale.KOREAN))
                .isEqualTo(entries);
    }

    private List<GlossaryEntry> copy(List<GlossaryEntry> entries, String name) {
        Path file = folder.resolve(name);
        GlossaryFiles.write(file, entries, Locale.KOREAN);
        return GlossaryFiles.read(List.of(file), Locale.KOREAN);
    }

    /** Opens and saves as a person would, every column of a CSV file taken for text as Excel users are told to. */
    private Path convert(Path file, String to) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        StringBuilder textColumns = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            textColumns.append(i == 1 ? "" : "/").append(i).append("/2");
        }
        List<String> command = new java.util.ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to.equals("csv") ? "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1" : to,
                "--outdir",
                out.toString()));
        if (file.toString().endsWith(".csv")) {
            command.add("--infilter=Text - txt - csv (StarCalc):44,34,76,1," + textColumns + ",0,false,false,false");
        }
        command.add(file.toString());
        Process office;
        try {
            office = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "soffice is not installed: " + e.getMessage());
            throw e;
        }
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IOException("soffice did not end: " + Files.readString(folder.resolve("office.log")));
        }
        try (var files = Files.list(out)) {
            return files.findFirst().orElseThrow(() -> new IOException("soffice wrote nothing: " + log()));
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("office.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

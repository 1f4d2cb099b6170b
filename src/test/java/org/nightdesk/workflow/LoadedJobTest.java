package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.problem.BadInputException;

/** How a night comes by its glossary. */
class LoadedJobTest {
    private static final String IN_ORDER = "id,kind,source,en\neun-soo,character,은수,Eun-soo\n";
    private static final String WITHOUT_ID = "id,kind,source,en\n,character,은수,Eun-soo\n";

    @TempDir
    Path desk;

    private Path job;
    private Path work;
    private Path glossary;

    @BeforeEach
    void aDesk() throws IOException {
        work = Files.createDirectories(desk.resolve("work"));
        Files.createDirectories(desk.resolve("inbox"));
        glossary = Files.writeString(desk.resolve("glossary.csv"), IN_ORDER);
        Files.writeString(desk.resolve("people.yaml"), """
                people:
                  - key: min
                    names: {en: Min}
                    roles: [translator]
                    pairs: [ko>en]
                """);
        job = Files.writeString(desk.resolve("job.yaml"), """
                name: desk
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                glossary: glossary.csv
                people: people.yaml
                """);
    }

    private LoadedJob load(String program) {
        return LoadedJob.forNight(job, work, new CheckedGlossary(work, program));
    }

    /** Notes the glossary as in order, whatever it holds. */
    private void note(String program) {
        new CheckedGlossary(work, program)
                .keep(LoadedJob.read(job, work).glossary().fingerprint(), Locale.KOREAN);
    }

    @Test
    void readsAGlossaryThatNobodyChecked() throws IOException {
        assertThat(load("1").glossary().size()).isEqualTo(1);
        Files.writeString(glossary, WITHOUT_ID);
        assertThatThrownBy(() -> load("1")).isInstanceOf(BadInputException.class);
    }

    @Test
    void leavesAGlossaryThatWasCheckedUntilAnEntryIsNeeded() throws IOException {
        load("1").keepChecked(new CheckedGlossary(work, "1"));
        LoadedJob loaded = load("1");
        // What it would find now tells whether it has read before.
        Files.writeString(glossary, IN_ORDER + "min-jun,character,민준,Min-jun\n");
        assertThat(loaded.glossary().entries()).hasSize(2);
    }

    @Test
    void doesNotTrustTheCheckOfAnotherProgramOrOfOtherBytes() throws IOException {
        load("1").keepChecked(new CheckedGlossary(work, "1"));
        LoadedJob other = load("2");
        Files.writeString(glossary, WITHOUT_ID);
        assertThat(other.glossary().size()).isEqualTo(1);
        assertThatThrownBy(() -> load("1")).isInstanceOf(BadInputException.class);
    }

    @Test
    void notesNothingWhenTheFilesChangedMeanwhile() throws IOException {
        LoadedJob loaded = load("1");
        Files.writeString(glossary, IN_ORDER + "min-jun,character,민준,Min-jun\n");
        loaded.keepChecked(new CheckedGlossary(work, "1"));
        assertThat(work.resolve("glossary.checked")).doesNotExist();
    }

    @Test
    void notesNothingForAProgramThatCannotBeTold() {
        load("").keepChecked(new CheckedGlossary(work, ""));
        assertThat(work.resolve("glossary.checked")).doesNotExist();
    }

    @Test
    void tellsAMissingGlossary() throws IOException {
        note("1");
        Files.delete(glossary);
        assertThatThrownBy(() -> load("1")).isInstanceOf(BadInputException.class);
    }
}

package org.nightdesk.workflow.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.kit.receipt.Receipts.FileOutcome;
import org.nightdesk.kit.receipt.Receipts.Kept;
import org.nightdesk.kit.receipt.SavedAt;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryProposals;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryReceipts;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.RememberedTranslations;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;

/** Files that nothing can be taken from are kept, and say why. */
@NullUnmarked
class CollectingTest {
    private static final Consumer<Collecting.Unread> UNREAD = unread -> {
        throw unread.cause();
    };

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryReceipts receipts = new MemoryReceipts();
    private final Collecting collecting = new Collecting(
            articles,
            units,
            new MemoryKits(),
            receipts,
            new ReturnedRows(
                    articles,
                    units,
                    new UnitLife(units, new MemoryQueue()),
                    new RememberedTranslations(),
                    new MemoryQuestions()),
            new MemoryProposals());
    private Night night;

    @BeforeEach
    void wire() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
    }

    @Test
    void refusesAFileInAFolderOfNobody() throws IOException {
        Kept kept = handIn("kim-hoyon", "kit.xlsx", "anything");

        assertThat(kept)
                .returns(FileOutcome.REFUSED, Kept::outcome)
                .returns("kim-hoyon", Kept::person)
                .returns("kim-hoyon/kit.xlsx", Kept::path)
                .returns("", Kept::kitCode)
                .returns(8L, Kept::bytes);
        assertThat(kept.reason()).contains("“kim-hoyon”").contains("Put the file into the folder");
        assertThat(kept.rows()).isEmpty();
        assertThat(ReceivedFiles.place(folder, kept.sha256())).hasContent("anything");
    }

    @Test
    void namesNobodyWhereTheFolderCannotBeAKey() throws IOException {
        String longest = "k".repeat(Person.LONGEST_KEY);

        assertThat(handIn(longest, "a.xlsx", "a").person()).isEqualTo(longest);
        Kept kept = handIn("번역가 ".repeat(20).strip(), "b.xlsx", "b");

        assertThat(kept.person()).isEmpty();
        assertThat(kept.path()).startsWith("번역가 번역가");
        assertThat(kept.outcome()).isEqualTo(FileOutcome.REFUSED);
    }

    @Test
    void refusesWhatIsNoWorkbookAndSaysWhy() throws IOException {
        Kept kept = handIn("kim-hoyeun", "kit.xlsx", "not a workbook at all");

        assertThat(kept).returns(FileOutcome.REFUSED, Kept::outcome).returns("kim-hoyeun", Kept::person);
        assertThat(kept.reason()).isNotBlank();
    }

    @Test
    void tellsAPersonOnceInTheirLanguageWhatTheFileIs() throws IOException {
        handIn("kim-hoyeun", "print.pdf", "%PDF-1.7");

        assertThat(receipts.slips()).singleElement().satisfies(slip -> {
            assertThat(slip.person()).isEqualTo("kim-hoyeun");
            assertThat(slip.rows()).isZero();
            assertThat(slip.path()).startsWith("kim-hoyeun/slip-").endsWith(".xlsx");
        });
        Collecting.Handed again = collecting.read(
                new Collecting.Fresh(
                        delivered("kim-hoyeun", "print.pdf", "%PDF-1.7"),
                        new SavedAt(null, java.time.Instant.EPOCH),
                        "other people"),
                night);
        collecting.apply(again, night);
        assertThat(receipts.kept()).as("tried again").hasSize(2);
        assertThat(receipts.slips()).as("but said once").hasSize(1);
    }

    @Test
    void tellsNobodyOfAFileInNobodysFolder() throws IOException {
        handIn("kim-hoyon", "print.pdf", "%PDF-1.7");

        assertThat(receipts.slips()).isEmpty();
    }

    @Test
    void leavesARefusedFileAloneUntilSomethingThatMattersChanges() throws IOException {
        handIn("kim-hoyon", "kit.xlsx", "anything");

        assertThat(collecting.fresh(List.of(delivered("kim-hoyon", "kit.xlsx", "anything")), night, UNREAD))
                .isEmpty();
        assertThat(receipts.known()).containsExactly("kim-hoyon/kit.xlsx");
        assertThat(collecting.fresh(List.of(delivered("kim-hoyeun", "other.xlsx", "anything")), night, UNREAD))
                .as("in another folder")
                .hasSize(1);
        assertThat(collecting.fresh(List.of(delivered("kim-hoyon", "kit.xlsx", "anything else")), night, UNREAD))
                .as("with other bytes")
                .hasSize(1);
    }

    @Test
    void readsWhatWasKeptThoughTheFileIsReplacedMeanwhile() throws IOException {
        Collecting.Fresh fresh = fresh(delivered("kim-hoyeun", "kit.xlsx", "looked at"));
        Files.writeString(fresh.from().file(), "replaced");

        Collecting.Handed handed = collecting.read(fresh, night);

        assertThat(ReceivedFiles.place(folder, handed.sha256())).hasContent("replaced");
    }

    private Collecting.Fresh fresh(Collecting.Delivered delivered) {
        return collecting.fresh(List.of(delivered), night, UNREAD).get(0);
    }

    private Kept handIn(String person, String name, String content) throws IOException {
        collecting.apply(collecting.read(fresh(delivered(person, name, content)), night), night);
        return receipts.kept().get(receipts.kept().size() - 1);
    }

    private Collecting.Delivered delivered(String person, String name, String content) throws IOException {
        Path file = folder.resolve("returns").resolve(person).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return new Collecting.Delivered(person, person + "/" + name, file);
    }
}

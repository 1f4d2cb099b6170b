package org.nightdesk.workflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.picture.SamplePictures;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.RememberedTranslations;
import org.nightdesk.workflow.WorkflowSamples;

/** What intake makes of the files in the inbox. */
@NullUnmarked
class IntakeTest {
    private static final String REVIEW = "---\nid: %s\ntitle: 제목\n---\n은수는 웃는다.\n";

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryFiles files = new MemoryFiles();
    private final RememberedTranslations memory = new RememberedTranslations();
    private final Intake intake = new Intake(articles, files, memory);
    private Night night;

    private static final class MemoryFiles implements SourceFiles {
        private final Map<String, String> known = new HashMap<>();
        private final List<IntakeItem.EndOfFile> read = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public Map<String, String> known(String job) {
            return known;
        }

        @Override
        public void read(String job, IntakeItem.EndOfFile file, long nightId) {
            known.put(file.path(), file.sha256());
            read.add(file);
        }

        @Override
        public void quarantine(String job, String path, List<Problem> some, long nightId) {
            problems.addAll(some);
        }

        @Override
        public List<Problem> quarantined(long nightId) {
            return problems;
        }

        @Override
        public List<Problem> standing(String job) {
            return problems;
        }
    }

    @BeforeEach
    void wire() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
    }

    @Test
    void takesNothingFromAnInboxThatIsNotThere() {
        assertThat(items()).isEmpty();
    }

    @Test
    void takesAnArticleOnceAndLeavesFilesItKnowsUnread() throws IOException {
        write("a.md", String.format(REVIEW, "a"));

        assertThat(take()).containsExactly("Prepared", "EndOfFile");
        assertThat(take()).as("the same bytes").isEmpty();
        write("a.md", String.format(REVIEW, "a") + "\n");
        assertThat(take()).as("the same article").containsExactly("Unchanged", "EndOfFile");

        assertThat(articles.ids("nightly")).hasSize(1);
        assertThat(memory.leveraged())
                .extracting(NewUnit::locale)
                .containsOnly(night.job().targets().toArray(new Locale[0]));
    }

    @Test
    void keepsABrokenLineOfAFeedAndTakesTheRest() throws IOException {
        String line = "{\"id\":\"%s\",\"title\":\"제목\",\"paragraphs\":[\"글이다.\"]}\n";
        write("feed.jsonl", String.format(line, "a") + "{\"id\":\"b\"\n" + String.format(line, "c"));

        assertThat(take()).containsExactly("Prepared", "Broken", "Prepared", "EndOfFile");

        assertThat(articles.known("nightly", List.of("a", "b", "c"))).containsOnlyKeys("a", "c");
        assertThat(files.problems).extracting(Problem::file).containsOnly("feed.jsonl");
        Path quarantine = folder.resolve("quarantine").resolve(night.date().toString());
        assertThat(quarantine.resolve("feed.jsonl-line-2.json")).content().contains("{\"id\":\"b\"");
        assertThat(quarantine.resolve("feed.jsonl-line-2.json.reason.txt"))
                .content()
                .contains("feed.jsonl, ");
    }

    @Test
    void passesOverAFileThatIsTakenAwayAfterTheFolderWasListed() throws IOException {
        write("a.md", String.format(REVIEW, "a"));
        write("b.md", String.format(REVIEW, "b"));

        Iterator<IntakeItem> listed = intake.items(night);
        Files.delete(night.job().source().inbox().resolve("a.md"));

        List<String> found = new ArrayList<>();
        listed.forEachRemaining(item -> found.add(item.what()));
        assertThat(found).containsExactly("article b in b.md", "b.md");
    }

    @Test
    void readsAFileAgainOfWhichAnArticleWasSetAside() throws IOException {
        write("a.md", String.format(REVIEW, "a"));
        for (Iterator<IntakeItem> items = intake.items(night); items.hasNext(); ) {
            IntakeItem item = items.next();
            if (item instanceof IntakeItem.Prepared) {
                intake.leave(item);
            } else {
                intake.take(List.of(item), night);
            }
        }
        assertThat(files.read).extracting(IntakeItem.EndOfFile::articles).containsExactly(0);

        assertThat(take()).containsExactly("Prepared", "EndOfFile");
        assertThat(take()).isEmpty();
    }

    @Test
    void refusesTheSecondArticleOfAnId() throws IOException {
        write("a.md", String.format(REVIEW, "same"));
        write("b.md", String.format(REVIEW, "same") + "Mehr.\n");

        take();

        assertThat(articles.ids("nightly")).hasSize(1);
        assertThat(files.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("id is also that of an article in "));
        assertThat(files.read)
                .extracting(IntakeItem.EndOfFile::path, IntakeItem.EndOfFile::articles, IntakeItem.EndOfFile::rejected)
                .containsExactly(tuple("a.md", 1, 0), tuple("b.md", 0, 1));
    }

    @Test
    void namesFilesThatAreTakenForArticlesAndPassesPicturesOver() throws IOException {
        write("a.md", String.format(REVIEW, "a"));
        write("review.docx", "PK");
        write("notes/review.TXT", "은수는 웃는다.");
        write("images/lighthouse.jpg", "JFIF");
        write("page_files/style.css", "p {}");
        write(".hidden.txt", "");
        Files.createSymbolicLink(folder.resolve("inbox/gone.md"), folder.resolve("nowhere.md"));

        take();

        assertThat(files.problems)
                .extracting(Problem::file, Problem::reason)
                .containsExactlyInAnyOrder(
                        tuple("review.docx", "unknown kind of article file"),
                        tuple("notes/review.TXT", "unknown kind of article file"),
                        tuple("gone.md", "the link leads to a file that is not there"));
        assertThat(articles.ids("nightly")).hasSize(1);
        files.problems.clear();
        assertThat(take())
                .as("what stays refused is named once, a link until it is gone")
                .containsExactly("Broken");
    }

    @Test
    void foreseesWhichPicturesWillKeepAnArticleBack() throws IOException {
        Files.createDirectories(folder.resolve("inbox/images"));
        Files.write(folder.resolve("inbox/images/there.png"), SamplePictures.png(9, 9));
        write("images/text.png", "no picture");
        StringBuilder many = new StringBuilder(String.format(REVIEW, "a"));
        for (String src : List.of("images/there.png", "https://example.org/a.png", "images/text.png")) {
            many.append("\n![](").append(src).append(" \"사진 제공: 하늘배급\")\n");
        }
        for (int n = 0; n < 20; n++) {
            many.append("\n![](images/gone-").append(n).append(".png)\n");
        }
        write("a.md", many.toString());

        assertThat(take()).containsExactly("Prepared", "EndOfFile");

        assertThat(files.problems).hasSize(11).extracting(Problem::file).containsOnly("a.md");
        assertThat(files.problems.get(0))
                .returns("article a, block 4 (image)", Problem::place)
                .returns(
                        "the picture “images/text.png” is not a picture (PNG, JPEG, GIF, WebP, AVIF or SVG)",
                        Problem::reason);
        assertThat(files.problems.get(1).reason()).isEqualTo("the picture “images/gone-0.png” is not in the inbox");
        assertThat(files.problems.get(10).reason()).isEqualTo("11 more of its pictures cannot be published");
        assertThat(files.read)
                .as("the article is taken all the same")
                .extracting(IntakeItem.EndOfFile::articles, IntakeItem.EndOfFile::rejected)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void refusesAnIdThatAnArticleOfAnEarlierNightHasAsLongAsThatIsThere() throws IOException {
        write("a.md", String.format(REVIEW, "same"));
        take();
        write("b.md", String.format(REVIEW, "same"));

        assertThat(take()).containsExactly("Broken", "EndOfFile");
        assertThat(files.problems.get(0).reason()).endsWith("a.md");

        Files.delete(folder.resolve("inbox/a.md"));
        files.known.clear();
        assertThat(take()).as("the article was renamed").containsExactly("Unchanged", "EndOfFile");
    }

    @Test
    void opensAddedTargetsOfEarlierArticlesFirst() throws IOException {
        write("a.md", String.format(REVIEW, "a"));
        take();
        int before = memory.leveraged().size();
        articles.lack(1, Locale.FRENCH);
        write("b.md", String.format(REVIEW, "b"));

        assertThat(take()).containsExactly("NewTarget", "Prepared", "EndOfFile");

        assertThat(memory.leveraged().get(before).locale()).isEqualTo(Locale.FRENCH);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<IntakeItem> items() {
        List<IntakeItem> items = new ArrayList<>();
        intake.items(night).forEachRemaining(items::add);
        return items;
    }

    /** Takes all there is and gives the kinds of what was met. */
    private List<String> take() {
        List<IntakeItem> items = items();
        intake.take(items, night);
        return items.stream().map(item -> item.getClass().getSimpleName()).toList();
    }
}

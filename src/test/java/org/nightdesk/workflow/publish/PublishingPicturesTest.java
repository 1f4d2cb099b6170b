package org.nightdesk.workflow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units.NewText;
import org.nightdesk.picture.SamplePictures;
import org.nightdesk.problem.Problem;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.CodedText;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryPublications;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryScorecards;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;

/** Pictures are published with the article that shows them, and nothing else is published as a picture. */
@NullUnmarked
class PublishingPicturesTest {
    private static final List<String> FORMATS = List.of("html", "markdown", "json", "wxr", "docx");
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryPublications publications = new MemoryPublications();
    private final ArticleAssembly assembly = new ArticleAssembly(articles, units, publications);
    private final Publishing publishing = new Publishing(
            assembly, articles, new UnitLife(units, new MemoryQueue()), publications, new MemoryScorecards());
    private Night night;

    @BeforeEach
    void openTheDesk() {
        night = night("published");
    }

    @Test
    void showsEveryArticleItsOwnPicture() throws IOException {
        put("a/images/lead.png", SamplePictures.png(Color.RED));
        put("b/images/lead.png", SamplePictures.png(Color.BLUE));

        publish("rev-a", "a/a.md", "images/lead.png");
        publish("rev-b", "b/b.md", "images/lead.png");

        assertThat(shownBy("en/rev-a.html")).containsExactly(SamplePictures.png(Color.RED));
        assertThat(shownBy("en/rev-b.html")).containsExactly(SamplePictures.png(Color.BLUE));
    }

    @Test
    void namesPicturesSoThatNoPageHasTheName() throws IOException {
        put("Kim & Lee – 1.PNG", SamplePictures.png(9, 9));
        put("사진.png", SamplePictures.png(8, 8));

        publish("rev-a", "a.md", "Kim & Lee – 1.PNG", "사진.png");

        assertThat(pictures(1))
                .extracting(Publications.File::source)
                .containsExactlyInAnyOrder("Kim & Lee – 1.PNG", "사진.png");
        assertThat(pictures(1))
                .allSatisfy(file ->
                        assertThat(file.path()).matches("en/pictures/rev-a/(kim-lee-1|picture)-[0-9a-f]{16}\\.png"));
        assertThat(published().keySet()).containsExactlyInAnyOrderElementsOf(paths(1));
    }

    @Test
    void givesPicturesTheSameAddressInEveryFormatAndHoldsThemInDocuments() throws IOException {
        byte[] picture = SamplePictures.jpeg(40, 30);
        put("images/lead.jpg", picture);

        publish("rev-a", "a.md", "images/lead.jpg");

        String address = pictures(1).get(0).path().substring("en/".length());
        for (String ending : List.of("html", "md", "json", "xml")) {
            assertThat(Files.readString(root().resolve("en/rev-a." + ending)))
                    .as(ending)
                    .contains(address)
                    .doesNotContain("images/lead.jpg");
        }
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(root().resolve("en/rev-a.docx"))))) {
            assertThat(document.getAllPictures())
                    .singleElement()
                    .satisfies(held -> assertThat(held.getData()).isEqualTo(picture));
        }
    }

    @Test
    void publishesNeitherPagesNorFilesOfTheSystemAsPictures() throws IOException {
        publish("ok1", "ok1.md");
        Map<String, byte[]> before = published();
        put("ok1.html", SamplePictures.utf8("<script>document.title='OVERWRITTEN'</script>"));
        Path secret = Files.writeString(folder.resolve("secret"), "root:x:0:0");
        Files.createSymbolicLink(inbox().resolve("passwd.png"), secret);
        Files.createSymbolicLink(
                inbox().resolve("real.png"), Files.write(folder.resolve("real.png"), SamplePictures.png(9, 9)));
        put("text.png", SamplePictures.utf8("root:x:0:0"));
        put("lead.png", SamplePictures.jpeg(9, 9));
        put("active.svg", SamplePictures.svg("<script>alert(1)</script>"));
        put("huge.png", SamplePictures.claimingPng(100_000, 100_000));

        List<Problem> refusals = publish(
                        "evil",
                        "evil.html",
                        "ok1.html",
                        "passwd.png",
                        "real.png",
                        "text.png",
                        "lead.png",
                        "active.svg",
                        "huge.png",
                        "../secret",
                        "%2e%2e/secret",
                        "..\\secret",
                        "gone.png")
                .refusals();

        assertThat(refusals)
                .extracting(Problem::place, Problem::reason)
                .containsExactly(
                        tuple(
                                "block 1 (image)",
                                "the picture “ok1.html” is not a picture (PNG, JPEG, GIF, WebP, AVIF or SVG)"),
                        tuple("block 2 (image)", "the picture “passwd.png” is a link that leads out of the inbox"),
                        tuple("block 3 (image)", "the picture “real.png” is a link that leads out of the inbox"),
                        tuple(
                                "block 4 (image)",
                                "the picture “text.png” is not a picture (PNG, JPEG, GIF, WebP, AVIF or SVG)"),
                        tuple("block 5 (image)", "the picture “lead.png” is of the kind JPEG, and its name says PNG"),
                        tuple(
                                "block 6 (image)",
                                "the picture “active.svg” contains <script>, which does more than draw"),
                        tuple(
                                "block 7 (image)",
                                "the picture “huge.png” has 100,000 × 100,000 pixels, more than 100,000,000"),
                        tuple("block 8 (image)", "the picture “../secret” lies outside the inbox"),
                        tuple("block 9 (image)", "the picture “%2e%2e/secret” lies outside the inbox"),
                        tuple("block 10 (image)", "the picture “..%5Csecret” lies outside the inbox"),
                        tuple("block 11 (image)", "the picture “gone.png” is not in the inbox"));
        assertThat(published()).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(publications.editions(2)).isEmpty();
    }

    @Test
    void publishesOnceThePictureIsThere() throws IOException {
        List<Problem> refusals =
                publish("rev-a", "reviews/a.md", "images/lead.png").refusals();
        assertThat(refusals)
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy())
                        .isEqualTo("Put it there as reviews/images/lead.png, or remove it from the article"));

        put("reviews/images/lead.png", SamplePictures.png(9, 9));

        assertThat(publish(1, night).refusals()).isEmpty();
    }

    @Test
    void leavesPicturesOfTheWebWhereTheyAre() throws IOException {
        publish("rev-a", "a.md", "https://example.org/a.png", "/uploads/b.png", "//cdn.example.org/c.png");

        assertThat(addresses("en/rev-a.html"))
                .containsExactly("https://example.org/a.png", "/uploads/b.png", "//cdn.example.org/c.png");
        assertThat(pictures(1)).isEmpty();
    }

    @Test
    void publishesAPictureWithoutWhatFollowsItsEnd() throws IOException {
        byte[] picture = SamplePictures.gif(9, 9);
        put("a.gif", SamplePictures.joined(picture, SamplePictures.utf8("<script>alert(1)</script>")));

        publish("rev-a", "a.md", "a.gif");

        assertThat(shownBy("en/rev-a.html")).containsExactly(picture);
    }

    @Test
    void findsPicturesByEncodedNamesAndByNamesOfOtherSystems() throws IOException {
        put("images/등대 사진.png", SamplePictures.png(1, 1));
        put("images/Second.PNG", SamplePictures.png(2, 2));
        put("images/100%.png", SamplePictures.png(3, 3));
        put("images/fourth.png", SamplePictures.png(4, 4));
        put("images/fifth.png", SamplePictures.png(5, 5));

        publish(
                "rev-a",
                "a.md",
                "images/등대 사진.png",
                "Images/second.png",
                "images/100%.png",
                "images\\fourth.png",
                "images/fifth.png?width=800");

        assertThat(shownBy("en/rev-a.html"))
                .containsExactly(
                        SamplePictures.png(1, 1),
                        SamplePictures.png(2, 2),
                        SamplePictures.png(3, 3),
                        SamplePictures.png(4, 4),
                        SamplePictures.png(5, 5));
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        put("a.png", SamplePictures.png(9, 9));
        publish("rev-a", "a.md", "a.png");
        Map<String, byte[]> before = published();
        List<Publications.Published> editions = publications.editions(1);

        publish(1, later());

        assertThat(published()).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(publications.editions(1)).isEqualTo(editions);
    }

    @Test
    void takesAwayAPictureThatIsReplacedAndNothingElse() throws IOException {
        put("a.png", SamplePictures.png(9, 9));
        put("b.png", SamplePictures.png(8, 8));
        publish("rev-a", "a.md", "a.png", "b.png");
        String first = path("a.png");
        String second = path("b.png");
        Path own = Files.writeString(root().resolve("en/pictures/rev-a/mine.png"), "a publisher's own");
        Files.writeString(root().resolve(second), "changed by somebody");
        put("a.png", SamplePictures.png(7, 7));
        put("b.png", SamplePictures.png(6, 6));

        publish(1, later());

        assertThat(root().resolve(first)).as("it was as it was published").doesNotExist();
        assertThat(root().resolve(second)).as("it is somebody's by now").exists();
        assertThat(own).exists();
        assertThat(shownBy("en/rev-a.html")).containsExactly(SamplePictures.png(7, 7), SamplePictures.png(6, 6));
    }

    @Test
    void takesPicturesThatLeftTheInboxFromTheLastEdition() throws IOException {
        put("a.png", SamplePictures.png(9, 9));
        publish("rev-a", "a.md", "a.png");
        Map<String, byte[]> before = published();
        Files.delete(inbox().resolve("a.png"));

        assertThat(publish(1, later()).refusals()).isEmpty();
        assertThat(published()).containsExactlyInAnyOrderEntriesOf(before);

        Files.writeString(root().resolve(path("a.png")), "changed");
        assertThat(publish(1, later()).refusals())
                .as("neither here nor there")
                .extracting(Problem::reason)
                .containsExactly("the picture “a.png” is not in the inbox");
    }

    /** Between the look at a picture and its publication, somebody puts a page in its place. */
    @Test
    void publishesWhatWasCheckedOrNothing() throws IOException {
        put("a.png", SamplePictures.png(9, 9));
        put("b.png", SamplePictures.png(8, 8));
        long translation = accepted("rev-a", "a.md", "a.png", "b.png");
        ArticleAssembly.Piece piece = assembly.assemble(translation, night, ArticleAssembly.Texts.ACCEPTED);
        for (byte[] swapped : List.of(SamplePictures.utf8("<script>"), SamplePictures.png(7, 7))) {
            put("b.png", swapped);

            assertThatIOException()
                    .isThrownBy(() -> new PublishedFiles(night.job().publish())
                            .write(piece.assembled().publication(), piece.pictures()))
                    .withMessageContaining("b.png was changed");
            assertThat(published()).isEmpty();
        }
    }

    @Test
    void writesNothingWhereALinkLeadsOutOfTheFolder() throws IOException {
        put("a.png", SamplePictures.png(9, 9));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(root().resolve("en"));
        Files.createSymbolicLink(root().resolve("en/pictures"), outside);
        Files.createSymbolicLink(root().resolve("en/rev-a.html"), folder.resolve("not-yet.html"));

        List<Problem> refusals = publish("rev-a", "a.md", "a.png").refusals();

        assertThat(refusals)
                .extracting(Problem::reason)
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).startsWith("a link leads out of the folder"));
        assertThat(outside).isEmptyDirectory();
        assertThat(folder.resolve("not-yet.html")).doesNotExist();
        assertThat(root().resolve("en/rev-a.md")).doesNotExist();
    }

    @Test
    void refusesThePlaceOfAnArticleOfAnotherJob() throws IOException {
        publications.publishInto("weekly", "{work}/published");
        publish("same", "a.md");
        publications.belongs(1, "weekly");
        Map<String, byte[]> before = published();

        List<Problem> refusals = publish("same", "b.md").refusals();

        assertThat(refusals)
                .hasSameSizeAs(FORMATS)
                .allSatisfy(problem -> assertThat(problem.reason()).contains("of the job weekly"));
        assertThat(published()).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(publish(2, night("another-folder")).refusals()).isEmpty();
    }

    @Test
    void publishesFromJobsOfDifferentFolders() throws IOException {
        publish("same", "a.md");
        publications.belongs(1, "weekly");
        publications.publishInto("weekly", "{work}/weekly");

        assertThat(publish("same", "b.md").refusals()).isEmpty();
    }

    @Test
    void notesTheFolderOfTheJob() {
        publishing.noteFolder(night);
        publishing.noteFolder(night("elsewhere/pages"));

        assertThat(publications.folders()).containsExactly(Map.entry("nightly", "{work}/elsewhere/pages"));
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path root() {
        return night.job().publish().folder();
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = inbox().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Publishing.Outcome publish(String key, String sourcePath, String... pictures) throws IOException {
        return publish(accepted(key, sourcePath, pictures), night);
    }

    private Publishing.Outcome publish(long translation, Night some) {
        return publishing.publish(
                translation, some, new PublishedFiles(some.job().publish()), new TranslationChecks(some));
    }

    /** An article with pictures before its only sentence, all of it approved. */
    private long accepted(String key, String sourcePath, String... pictures) throws IOException {
        Files.createDirectories(inbox());
        List<Block> blocks = new ArrayList<>();
        for (String src : pictures) {
            blocks.add(new Block.Picture(new Image(src, CodedText.EMPTY, CodedText.EMPTY, CodedText.EMPTY)));
        }
        blocks.add(new Block.Paragraph(CodedText.plain("은수는 웃는다.")));
        Article article = new Article(
                key,
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain("빛이 남는 자리")),
                List.of(),
                null,
                null,
                null,
                null,
                blocks);
        List<Segment> segments = List.of(
                new Segment(1, Part.HEADLINE, -1, 0, "빛이 남는 자리", 3),
                new Segment(2, Part.PARAGRAPH, blocks.size() - 1, 0, "은수는 웃는다.", 2));
        long translation = articles.put(
                        new PreparedArticle(
                                article, "v1", "", segments, java.util.Collections.nCopies(2, null), sourcePath),
                        Locale.ENGLISH)
                .get(0);
        for (int n = 0; n < 2; n++) {
            long unit = units.put(translation, n, UnitState.ISSUED);
            units.revise(unit, new NewText("Text " + n + ".", "kim-hoyeun", Role.TRANSLATOR, 1, night.date()));
            units.move(Transition.RETURN, List.of(unit));
            units.revise(unit, new NewText("Text " + n + ".", "dana-whitlock", Role.EDITOR, 2, night.date()));
            units.move(Transition.APPROVE, List.of(unit));
        }
        return translation;
    }

    private Night later() {
        return new Night(5, night.job(), night.glossary(), night.date().plusDays(1), 1, folder);
    }

    /** A night that publishes in every format and asks for no credits of pictures. */
    private Night night(String published) {
        Night sample = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
        Job job = sample.job();
        Job whole = new Job(
                job.name(),
                job.file(),
                job.files(),
                job.zone(),
                job.source(),
                job.limits(),
                job.targets(),
                job.glossaries(),
                job.people(),
                job.styles(),
                job.exchange(),
                job.quality(),
                new Job.Publish(
                        Job.Gate.AFTER_REVIEW, FORMATS, folder.resolve(published), true, false, null, 10, "", ""));
        return new Night(4, whole, sample.glossary(), sample.date(), 1, folder);
    }

    private List<Publications.File> pictures(long translation) {
        return publications.editions(translation).get(0).files().stream()
                .filter(Publications.File::isPicture)
                .toList();
    }

    private String path(String source) {
        return pictures(1).stream()
                .filter(file -> file.source().equals(source))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private List<String> paths(long translation) {
        return publications.editions(translation).get(0).files().stream()
                .map(Publications.File::path)
                .toList();
    }

    private List<String> addresses(String page) throws IOException {
        List<String> addresses = new ArrayList<>();
        Matcher image = IMAGE.matcher(Files.readString(root().resolve(page)));
        while (image.find()) {
            addresses.add(image.group(1));
        }
        return addresses;
    }

    /** The pictures that a page shows, as a browser would load them. */
    private List<byte[]> shownBy(String page) throws IOException {
        List<byte[]> shown = new ArrayList<>();
        for (String address : addresses(page)) {
            shown.add(Files.readAllBytes(root().resolve(page).resolveSibling(address)));
        }
        return shown;
    }

    private Map<String, byte[]> published() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(root())) {
            try (Stream<Path> all = Files.walk(root())) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(root().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}

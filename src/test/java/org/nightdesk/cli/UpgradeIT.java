package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyscreamer.jsonassert.JSONAssert.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** The store of version 0.1 is upgraded by the first command that opens it, and its work goes on as it would have then. */
@NullUnmarked
class UpgradeIT {
    private static final String LAST = "2026-11-09";
    private static final String NEXT = "2026-11-10";
    private static final String AFTER = "2026-11-11";
    /** What receipts say of kits that were issued before stamps were signed. */
    private static final String EARLIER_VERSION = "The kit was made by an earlier version";

    private static final Pattern PICTURE = Pattern.compile("pictures/glass-harbour/lighthouse-[0-9a-f]+\\.png");

    private static final String EDITOR = "rhee-sol";
    private static final List<String> PEOPLE = List.of(EDITOR, "hatano-mio", "baek-na-ri", "owen-fairley", "sugai-ren");

    private static final List<String> RULES = List.of(
            "critical inline-code",
            "major date",
            "major number",
            "major same-target",
            "major source-script",
            "major term-required",
            "minor bracket-balance",
            "minor doubled",
            "minor end-mark",
            "minor quote-balance",
            "minor spacing",
            "minor width");

    @TempDir
    private Path folder;

    private OldDesk old;
    private Desk desk;

    @BeforeEach
    void unpack() throws Exception {
        old = OldDesk.unpackedInto(folder);
        desk = new Desk(old.work());
    }

    @Test
    void answersAsBefore() throws Exception {
        accountsAreThoseOf(LAST);
        assertEquals(
                old.expected(LAST, "status.json"),
                desk.command("status", "--json").out(),
                false);
        assertThat(desk.command("status").out()).contains("baek-na-ri", "rhee-sol", LAST);
        assertThat(desk.command("review", "status").out()).contains("paper-boats", EDITOR);
        assertThat(desk.command("kit", "receipts").out().lines()).hasSize(12);
    }

    @Test
    void tellsTheHistoryOfBefore() {
        assertThat(explained("second-snow", "en"))
                .contains("edition 2", "credit: editor Rhee Sol", "credit: translator Baek Na Ri")
                .contains("match   earlier (before the source changed): The film is about the 2 hours")
                .containsSubsequence(
                        "Baek Do-yoon keeps 52 letters",
                        "baek-na-ri, translator, 2026-11-03",
                        "Baek Do Yoon keeps 25 letters",
                        "rhee-sol, editor, 2026-11-06");
        assertThat(explained("paper-boats", "en"))
                .contains("match   exact", "worked on this article before", "3H6AB1RE")
                .contains(RULES)
                .containsPattern("term-forbidden: .*“Seo Jian”.*“Seo Ji An”")
                .containsPattern("term-forbidden: .*“Han Yu Ra”.*“Han Yura”");
        assertThat(explained("quiet-kitchen", "en"))
                .contains("held", "Is she a guest of the place or of him?", "Already out of date?");
        assertThat(explained("glass-harbour", "en"))
                .contains("second-thoughts.xlsx, row 1: held", "once-more.xlsx, row 7: conflict");
        assertThat(explained("glass-harbour", "ja")).contains("published", "灯台守の娘", "hatano-mio, editor");
    }

    @Test
    void showsKitsAndReceiptsOfBefore() {
        Desk.Said kit = desk.command("kit", "show", "6S79XV1A");
        assertThat(kit.exit()).as(kit.err()).isEqualTo(ExitCode.DONE);
        assertThat(kit.out()).contains("Kit 6S79XV1A", "owen-fairley", "nothing yet", "headline");
        Desk.Said receipt = desk.command("kit", "show", "3");
        assertThat(receipt.exit()).as(receipt.err()).isEqualTo(ExitCode.DONE);
        assertThat(receipt.out())
                .contains("6 applied, 1 blank, 2 held", "PZM7NFSVCW-R6KWF33A-7")
                .containsPattern("held: .*Is she a guest of the place or of him\\? +Han Yu Ra is the eighth\\.");
        assertThat(desk.command("kit", "show", "10").out())
                .containsPattern("conflict: .* Waves Slower than Speech")
                .contains("20 blank, 1 conflict");
    }

    @Test
    void collectsKitsOfBeforeAndCarriesOn() throws Exception {
        Map<String, byte[]> before = old.pages();

        night(NEXT);

        accountsAreThoseOf(NEXT);
        assertThat(newRows(NEXT)).containsExactlyInAnyOrderElementsOf(old.expectedRows(NEXT));
        samePages(before, old.pages());

        Map<String, byte[]> pages = old.expectedPages(AFTER);
        returnInTheMorning(EDITOR, "review", Map.of("Decision", "approve"));
        returnInTheMorning(
                "baek-na-ri",
                "translation",
                Map.of("Translation", "Han Yura does not say {1}a single word{/1}.", "Status", "done"));

        Desk.Said said = night(AFTER);

        assertThat(said.out()).contains("quiet-kitchen", "second-snow").containsPattern("en +edition 2");
        accountsAreThoseOf(AFTER);
        samePages(pages, old.pages());
        assertThat(Files.readString(old.work().resolve("published/en/quiet-kitchen.md")))
                .contains("Edited by Rhee Sol", "Translated by Owen Fairley", "Han Yura is the eighth.");
    }

    @Test
    void carriesOnOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            old.copyStoreTo(url);
            desk = new Desk(old.work(), url);

            accountsAreThoseOf(LAST);
            night(NEXT);

            accountsAreThoseOf(NEXT);
            assertThat(newRows(NEXT)).containsExactlyInAnyOrderElementsOf(old.expectedRows(NEXT));
        }
    }

    @Test
    void takesAKitOfBeforeThatIsFilledNow() throws Exception {
        Path kit = FilledKit.newest(desk.work(), "owen-fairley", "translation");
        FilledKit.fillAndReturn(
                kit, desk.work(), row -> Map.of("Translation", "Night " + row.get("Part"), "Status", "done"));

        Desk.Said said = night(NEXT);

        assertThat(said.out()).containsPattern("6S79XV1A\\.xlsx +owen-fairley +5 applied");
        assertThat(desk.command("kit", "receipts", "--json").out()).contains(EARLIER_VERSION);
        assertThat(explained("night-bus", "en")).contains("returned", "owen-fairley, translator, " + NEXT);
    }

    /**
     * Pictures have a place of their article now, on which the number of an attachment in WXR depends; nothing else on its pages
     * is new. Pages without pictures are the same byte for byte, as those of the night after are.
     */
    @Test
    void writesPagesWithPicturesAsBeforeButForTheirAddresses() throws Exception {
        Map<String, byte[]> before = old.pages();

        Desk.Said said =
                desk.command("assemble", "glass-harbour", "--job", old.job().toString());

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        Map<String, byte[]> now = old.pages();
        for (String locale : List.of("en", "ja")) {
            String picture = now.keySet().stream()
                    .filter(path -> path.startsWith(locale + "/pictures/glass-harbour/lighthouse-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.get(picture)).isEqualTo(before.get(locale + "/images/lighthouse.png"));
            for (String ending : List.of("html", "md", "json", "xml")) {
                String page = locale + "/glass-harbour." + ending;
                assertThat(withoutAttachment(now.get(page)).replace(picture.substring(3), "images/lighthouse.png"))
                        .as(page)
                        .isEqualTo(withoutAttachment(before.get(page)));
            }
        }
    }

    @Test
    void reopensWhatAChangeOfBeforeTouchedWhenTold() throws Exception {
        Desk.Said offered = night(NEXT);
        assertThat(offered.out()).contains("2 published units to correct");

        Desk.Said reopened = night(AFTER, "--reopen-published");

        assertThat(reopened.out()).contains("2 reopened").doesNotContain("to correct:");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
        assertThat(newRows(AFTER)).anySatisfy(row -> assertThat(row).contains("played by Han Yu Ra"));
    }

    private void returnInTheMorning(String person, String kind, Map<String, String> cells) throws Exception {
        FilledKit.fill(
                FilledKit.newest(desk.work(), person, kind),
                row -> row.get("Row key").startsWith("§") ? Map.of() : cells,
                desk.work().resolve("returns").resolve(person).resolve("morning.xlsx"));
    }

    private String explained(String article, String locale) {
        Desk.Said said = desk.command("explain", article, "--locale", locale);
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        return said.out();
    }

    private Desk.Said night(String date, String... more) {
        Desk.Said said = desk.run(old.job(), date, more);
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        return said;
    }

    /** Units by state, rows by outcome of every receipt, what waits with editors and scorecards: all as version 0.1 had them. */
    private void accountsAreThoseOf(String date) throws Exception {
        Desk.Said ledger = desk.command("ledger", "--json");
        assertThat(ledger.exit()).as(ledger.out()).isEqualTo(ExitCode.DONE);
        assertEquals(old.expected(date, "ledger.json"), ledger.out(), false);
        assertEquals(
                old.expected(date, "review-status.json"),
                desk.command("review", "status", "--json").out(),
                false);
        assertEquals(
                unnumbered(old.expected(date, "receipts.json")),
                unnumbered(desk.command("kit", "receipts", "--json").out().replace(EARLIER_VERSION, "")),
                false);
    }

    /** Receipts without their numbers: files that cannot be read are now looked at last. */
    private static String unnumbered(String receipts) {
        return receipts.replaceAll("\"receipt\"\\s*:\\s*\\d+", "\"receipt\" : 0");
    }

    /** The rows of the kits that the night of a date wrote, as the old desk keeps them. */
    private List<String> newRows(String date) throws Exception {
        List<String> rows = new ArrayList<>();
        for (String person : PEOPLE) {
            for (Path kit : FilledKit.outbox(desk.work(), person)) {
                String name = kit.getFileName().toString();
                if (name.startsWith(date)) {
                    String kind = name.contains("_review_") ? "review" : "translation";
                    for (Map<String, String> row : FilledKit.rows(kit)) {
                        String text = row.getOrDefault("Translation", row.get("Translation to review"));
                        rows.add(String.join("\t", person, kind, row.get("Row key"), row.get("Source"), text));
                    }
                }
            }
        }
        return rows;
    }

    private static String withoutAttachment(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replaceAll("(images/lighthouse\\.png|lighthouse-[0-9a-f]+\\.png)</guid>[\\s\\S]*?</wp:post_id>", "$1");
    }

    private static void samePages(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        Map<String, String> now = comparable(actual);
        Map<String, String> before = comparable(expected);
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((page, content) -> assertThat(now.get(page)).as(page).isEqualTo(content));
    }

    /**
     * Pages as they are but for two things that are others since version 0.1: the places of pictures, and the order of what
     * documents say of the look of a run, which is that of the schema now.
     */
    private static Map<String, String> comparable(Map<String, byte[]> pages) {
        Map<String, String> comparable = new TreeMap<>();
        pages.forEach((path, bytes) -> {
            String content = path.endsWith(".png")
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : path.endsWith(".docx")
                            ? parts(bytes)
                            : PICTURE.matcher(withoutAttachment(bytes)).replaceAll("images/lighthouse.png");
            comparable.put(PICTURE.matcher(path).replaceAll("images/lighthouse.png"), content);
        });
        return comparable;
    }

    /** All parts of a document, without the looks of runs. */
    private static String parts(byte[] document) {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
                parts.append(part.getName()).append('\n').append(text.replaceAll("(?s)<w:rPr>.*?</w:rPr>", ""));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts.toString();
    }
}

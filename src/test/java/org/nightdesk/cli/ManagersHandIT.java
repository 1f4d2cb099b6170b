package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** What a manager does by hand between nights, and what the nights make of it. */
@NullUnmarked
class ManagersHandIT {
    private static final String ARTICLE = "soundtrack-1-review";

    private static final String COLLEAGUE = "dana-whitlock";
    private static final String TRANSLATOR = "marcus-oyelaran";

    @TempDir
    private Path folder;

    private SampleProject project;
    private Desk desk;

    @BeforeEach
    void haveADesk() throws Exception {
        project = SampleProject.in(folder.resolve("project"));
        desk = new Desk(folder.resolve("work"));
    }

    @Test
    void anArticleOnHoldIsNotPublishedUntilItIsResumed() throws Exception {
        Path review = project.returned("seo-hae-lan");
        Path kept = folder.resolve("review.xlsx");
        Files.move(review, kept);
        assertThat(desk.run(project.job(), "2026-11-22").exit()).isEqualTo(ExitCode.DONE);
        Path page = desk.work().resolve("published/en/" + ARTICLE + ".html");

        Desk.Said hold =
                desk.command("hold", ARTICLE, "--locale", "en", "--by", "Lee", "--why", "the stills are not cleared");
        Files.move(kept, review);
        Desk.Said second = desk.run(project.job(), "2026-11-23");

        assertThat(hold.exit()).as(hold.err()).isEqualTo(ExitCode.DONE);
        assertThat(hold.out()).contains(ARTICLE + " in en is on hold");
        assertThat(hold.err()).contains("nightdesk resume " + ARTICLE + " --locale en");
        assertThat(page).doesNotExist();
        assertThat(second.out())
                .contains("On hold or cancelled", ARTICLE + " in en", "by Lee", "the stills are not cleared");
        assertThat(second.out()).as("the review was taken").contains("44 applied");
        Desk.Said assemble = desk.command(
                "assemble", ARTICLE, "--locale", "en", "--job", project.job().toString());
        assertThat(assemble.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(assemble.err()).contains("it is on hold by Lee", "nightdesk resume " + ARTICLE);
        assertThat(page).doesNotExist();

        Desk.Said resume = desk.command("resume", ARTICLE, "--locale", "en", "--by", "Lee");
        Desk.Said third = desk.run(project.job(), "2026-11-24");

        assertThat(resume.exit()).as(resume.err()).isEqualTo(ExitCode.DONE);
        assertThat(page).as(third.out() + third.err()).exists();
        assertThat(desk.command("explain", ARTICLE, "--locale", "en").out())
                .contains("put on hold by Lee", "the stills are not cleared", "resumed by Lee")
                .doesNotContain("\n  on hold");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void workTakenBackGoesOutAgain() throws Exception {
        desk.run(project.job(), "2026-11-22");
        Path kit = FilledKit.newest(desk.work(), TRANSLATOR, "translation");
        String code = code(kit);

        Desk.Said dry = desk.command("take-back", code, "--dry-run");
        Desk.Said back = desk.command("take-back", code.toLowerCase(java.util.Locale.ROOT), "--by", "Lee");
        Desk.Said twice = desk.command("take-back", code);
        Desk.Said second = desk.run(project.job(), "2026-11-23");

        assertThat(dry.out()).isEqualTo(back.out());
        assertThat(dry.err()).contains("dry run");
        assertThat(back.exit()).as(back.err()).isEqualTo(ExitCode.DONE);
        assertThat(back.out()).contains("taken back from " + TRANSLATOR);
        assertThat(twice.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(twice.err()).contains("nothing of kit " + code);
        assertThat(second.out()).contains("Went out");
        assertThat(desk.files("outbox").keySet())
                .as("in a new kit")
                .anyMatch(file -> file.contains("2026-11-23") && file.endsWith(".xlsx"));
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
        String article = back.out().substring(0, back.out().indexOf(" in "));
        assertThat(desk.command("explain", article).out()).contains("kit " + code + " taken back by Lee");
    }

    @Test
    void workGoesToThePersonItIsAssignedTo() throws Exception {
        desk.run(project.job(), "2026-11-22");
        Path kit = FilledKit.newest(desk.work(), TRANSLATOR, "translation");
        String article = desk.command("take-back", code(kit), "--dry-run").out();
        article = article.substring(0, article.indexOf(" in "));
        String[] assign = {"assign", article, COLLEAGUE, "--locale", "en", "--job", job(), "--date", "2026-11-22"};

        Desk.Said dry = desk.command(with(assign, "--dry-run"));
        Desk.Said json = desk.command(with(assign, "--dry-run", "--json"));
        Desk.Said done = desk.command(with(assign, "--by", "Lee", "--why", "Marcus is ill"));
        Desk.Said again = desk.command(assign);
        Desk.Said wrong = desk.command("assign", article, "toyama-nagisa", "--locale", "en", "--job", job());
        Desk.Said second = desk.run(project.job(), "2026-11-23");

        assertThat(done.exit()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out()).isEqualTo(done.out());
        assertThat(json.out()).contains("\"dryRun\" : true", "go to translator " + COLLEAGUE);
        assertThat(done.out()).contains("go to translator " + COLLEAGUE, "taken from " + TRANSLATOR);
        assertThat(done.err()).contains("nightdesk assign " + article + " " + TRANSLATOR + " --locale en");
        assertThat(again.err()).contains("with " + COLLEAGUE + " already");
        assertThat(again.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(wrong.err()).contains("not listed as translator for ko>en");
        Path moved = FilledKit.newest(desk.work(), COLLEAGUE, "translation");
        assertThat(moved.getFileName().toString()).as(second.out()).contains("2026-11-23");
        FilledKit.fillAndReturn(moved, desk.work(), row -> Map.of("Translation", "A text.", "Status", "done"));
        assertThat(desk.run(project.job(), "2026-11-24").out()).contains("applied");
        assertThat(desk.command("explain", article, "--locale", "en").out())
                .contains("translator " + COLLEAGUE + " assigned by Lee on 2026-11-22: Marcus is ill");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private static String[] with(String[] words, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void takesRowsOfAKitThatWasTakenBackAsLongAsNobodyElseHasThem() throws Exception {
        desk.run(project.job(), "2026-11-22");
        Path kit = FilledKit.newest(desk.work(), TRANSLATOR, "translation");
        String taken = desk.command("take-back", code(kit)).out();
        String rows = taken.replaceFirst("(?s).*: (\\d+) rows taken.*", "$1");

        FilledKit.fillAndReturn(kit, desk.work(), row -> Map.of("Translation", "A text.", "Status", "done"));
        Desk.Said second = desk.run(project.job(), "2026-11-23");

        assertThat(second.out()).contains(rows + " applied");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void takesAColleaguesKitByTheManagersWord() throws Exception {
        desk.run(project.job(), "2026-11-22");
        Path kit = FilledKit.newest(desk.work(), TRANSLATOR, "translation");
        // Some texts are in the wrong column, so that a slip goes out.
        FilledKit.fillAndReturn(
                kit,
                desk.work(),
                row -> row.get("Row key").hashCode() % 4 == 0
                        ? Map.of("Your comment", "A text.", "Status", "done")
                        : Map.of("Translation", "A text.", "Status", "done"));
        Path returned = desk.work().resolve("returns").resolve(TRANSLATOR).resolve(kit.getFileName());
        Path elsewhere = desk.work().resolve("returns").resolve(COLLEAGUE).resolve("from-a-friend.xlsx");
        Files.createDirectories(elsewhere.getParent());
        Files.move(returned, elsewhere);
        Desk.Said held = desk.run(project.job(), "2026-11-23");
        assertThat(held.exit()).as(held.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        String receipt = desk.command("kit", "receipts", "--person", COLLEAGUE, "--json")
                .out()
                .replaceFirst("(?s).*\"receipt\" : (\\d+),.*", "$1");

        assertThat(held.out()).contains("nightdesk accept " + receipt);
        Map<String, String> files = desk.files("outbox");

        Desk.Said wrong = desk.command("accept", receipt, "--as", "nobody", "--job", job());
        Desk.Said dry = desk.command("accept", receipt, "--job", job(), "--dry-run");
        assertThat(desk.files("outbox")).isEqualTo(files);
        Desk.Said done = desk.command("accept", receipt, "--job", job(), "--by", "Lee", "--why", "agreed by mail");
        Desk.Said again = desk.command("accept", receipt, "--job", job());

        assertThat(wrong.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(wrong.err()).contains("no key “nobody”");
        assertThat(dry.out()).contains("as the work of " + COLLEAGUE);
        assertThat(done.exit()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).contains("from-a-friend.xlsx", "as the work of " + COLLEAGUE, "applied", "held");
        assertThat(desk.files("outbox")).as("a slip for the held rows").hasSizeGreaterThan(files.size());
        assertThat(again.exit()).as(again.out()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(desk.run(project.job(), "2026-11-24").out()).doesNotContain("returned file");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private String job() {
        return project.job().toString();
    }

    @Test
    void aPublishedRowOpenedAgainReachesItsTranslatorWithTheReason() throws Exception {
        desk.run(project.job(), "2026-11-22");
        Path page = desk.work().resolve("published/en/" + ARTICLE + ".html");
        String before = Files.readString(page);
        String explained = desk.command("explain", ARTICLE, "--locale", "en").out();
        String key = explained
                .lines()
                .filter(line -> line.endsWith("  published"))
                .map(line -> line.strip().split(" ")[0])
                .skip(3)
                .findFirst()
                .orElseThrow();

        Desk.Said reopen = desk.command("reopen", key, "--by", "Lee", "--why", "He is the director.");
        Desk.Said second = desk.run(project.job(), "2026-11-23");

        assertThat(reopen.exit()).as(reopen.err()).isEqualTo(ExitCode.DONE);
        assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(page)).isEqualTo(before);
        Path kit = FilledKit.newest(desk.work(), "kim-hoyeun", "translation");
        Map<String, String> row = FilledKit.rows(kit).stream()
                .filter(one -> key.equals(one.get("Row key")))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("Note for you")).startsWith("Lee: He is the director.");
        assertThat(desk.command("reopen", key).exit()).as("open already").isEqualTo(ExitCode.BAD_DATA);
        assertThat(desk.command("reopen", "nonsense").err()).contains("a row key is like");
        assertThat(desk.command("hold", "no-such-article").exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private static String code(Path kit) {
        String name = kit.getFileName().toString().replace(".xlsx", "");
        return name.substring(name.lastIndexOf('_') + 1);
    }
}

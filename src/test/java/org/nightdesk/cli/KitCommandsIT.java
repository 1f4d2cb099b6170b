package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** What can be asked about kits and receipts after the sample night. */
@NullUnmarked
class KitCommandsIT {
    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Desk.Said night;

    @BeforeAll
    static void runTheSampleNight() throws IOException {
        desk = new Desk(Files.createDirectory(folder.resolve("work")));
        assertThat(desk.command("kit", "receipts").err()).contains("There is nothing in");
        night = desk.run(Path.of("jobs/nightly.yaml"), "2026-11-22");
        assertThat(night.exit()).as(night.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesADateBeforeTheLastNightUnlessItIsMeant() {
        Path job = Path.of("jobs/nightly.yaml");

        Desk.Said refused = desk.run(job, "2020-01-01", "--dry-run");

        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .contains("2020-01-01 is before the last night of this job, 2026-11-22", "--back-dated");
        assertThat(desk.run(job, "2020-01-01", "--dry-run", "--back-dated").exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(desk.run(job, "2026-11-22", "--dry-run").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void listsOneLineAReceipt() {
        Desk.Said all = desk.command("kit", "receipts");

        assertThat(all.exit()).isEqualTo(ExitCode.DONE);
        assertThat(all.out().lines()).hasSize(3);
        assertThat(all.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line)
                        .matches("  \\d        2026-11-22  \\S+ +\\S+\\.xlsx +\\w{8}  read     44 applied"));
    }

    @Test
    void listsReceiptsOfOnePersonOrSinceADate() {
        assertThat(desk.command("kit", "receipts", "--person", "kim-hoyeun").out())
                .contains("kim-hoyeun")
                .doesNotContain("seo-hae-lan");
        assertThat(desk.command("kit", "receipts", "--since", "2026-11-22").out())
                .contains("kim-hoyeun", "seo-hae-lan");
        Desk.Said none = desk.command("kit", "receipts", "--since", "2026-11-23");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("Nothing came back that fits.");
        assertThat(desk.command("kit", "receipts", "--since", "yesterday").exit())
                .isEqualTo(ExitCode.USAGE);
        assertThat(desk.command("kit", "receipts", "--json").out()).contains("\"applied\" : 44");
    }

    @Test
    void showsEveryRowOfAReceipt() {
        Desk.Said said = desk.command("kit", "show", "1");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("Receipt 1", "44 applied").containsPattern("44 +\\w{10}-\\w{8}-\\w  applied");
        assertThat(desk.command("kit", "show", "1", "--json").out()).contains("\"outcome\" : \"applied\"");
    }

    @Test
    void showsAKitWithItsRowsAndWhatBecameOfThem() {
        String code = night.out().replaceAll("(?s).*yoon-sae-byul_ko-en_nightly_(\\w+)\\.xlsx.*", "$1");

        Desk.Said said = desk.command("kit", "show", code.toLowerCase(java.util.Locale.ROOT));

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("Kit " + code, "yoon-sae-byul", "nothing yet", "headline")
                .containsPattern("rows +51\n");
        assertThat(said.out().lines().filter(line -> line.contains(" issued ")).count())
                .isGreaterThanOrEqualTo(51);
        assertThat(desk.command("kit", "show", code, "--json").out()).contains("\"state\" : \"issued\"");
    }

    @Test
    void saysWhereToLookForAKitThatWasIssuedElsewhere() {
        Desk.Said elsewhere = desk.command("kit", "show", "E66J9N6X");
        Desk.Said nothing = desk.command("kit", "show", "99");

        assertThat(elsewhere.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(elsewhere.err()).contains("no kit or receipt “E66J9N6X”", "nightdesk kit show 1");
        assertThat(nothing.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(nothing.err()).contains("nightdesk kit receipts");
    }
}

package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.HandInWays.Next;
import org.nightdesk.cli.HandInWays.Way;
import org.nightdesk.cli.terminal.ExitCode;

/**
 * More than a hundred people hand in one article each, everybody in another way, and do what they are told: no text gets into a wrong
 * row, none goes unheard, and all of it is with the editor in the end.
 */
@NullUnmarked
class HandInSweepIT {
    private static final Map<String, String> TEXTS = Map.of(
            "등대", "The Lighthouse",
            "한소희는 오래된 등대에서 말없이 바다를 본다.", "Without a word, Han So Hee watches the sea from the old lighthouse.",
            "그래도 등대의 불은 밤마다 다시 켜진다.", "And yet the lamp is lit again night after night.",
            "1987년 겨울, 배 한 척이 돌아오지 않았다.", "In the winter of 1987, one ship did not come back.",
            "아무도 그 까닭을 묻지 않는다.", "Nobody asks why that is.",
            "누가 마지막으로 문을 닫았을까?", "Who was the last to close the door?",
            "카메라는 대답 대신 파도 소리를 오래 들려준다.", "Instead of an answer, the camera lets us listen to the waves at length.",
            "그것으로 충분하다.", "That is enough.");

    @TempDir
    private Path folder;

    private Desk desk;
    private int day = 22;
    private final List<Way> ways = new HandInWays(HandInSweepIT::translated).all();

    private static String translated(String source) {
        return TEXTS.getOrDefault(source.replaceFirst("^\\[.*?\\] ", ""), "");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private void setUp() throws IOException {
        desk = new Desk(folder.resolve("work"));
        StringBuilder people = new StringBuilder("people:\n");
        List<String> keys = new ArrayList<>(HandInWays.names(ways).toList());
        keys.add("colleague");
        for (String key : keys) {
            people.append("  - {key: ").append(key).append(", roles: [translator], names: {en: Kim}, pairs: [ko>en],");
            people.append(" wordsPerDay: 900, language: en}\n");
        }
        people.append("  - {key: seo, roles: [editor], names: {en: Seo}, pairs: [ko>en], wordsPerDay: 90000,");
        people.append(" language: en}\n");
        write("people.yaml", people.toString());
        write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                glossary: [names.csv]
                """);
        write("names.csv", "id,kind,source,en,status\nhan-so-hee,person,한소희,Han So Hee,approved\n");
        for (Way way : ways) {
            write("inbox/" + way.name() + ".md", """
                    ---
                    id: %s
                    title: "등대"
                    translator: %s
                    ---
                    한소희는 오래된 등대에서 말없이 바다를 본다. 그래도 등대의 불은 밤마다 다시 켜진다. 1987년 겨울, 배 한 척이 돌아오지 않았다.

                    아무도 그 까닭을 묻지 않는다. 누가 마지막으로 문을 닫았을까? 카메라는 대답 대신 파도 소리를 오래 들려준다.

                    그것으로 충분하다.
                    """.formatted(way.name(), way.name()));
        }
    }

    private Desk.Said night() {
        return desk.run(folder.resolve("job.yaml"), "2026-11-" + day++);
    }

    private String report() throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("reports"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                    .max(Path::compareTo)
                    .orElseThrow());
        }
    }

    private Path returns(Way way) throws IOException {
        return Files.createDirectories(desk.work().resolve("returns").resolve(way.name()));
    }

    /** The slips of a person, the newest last. */
    private List<Path> slips(Way way) throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox").resolve(way.name()))) {
            return files.filter(file ->
                            file.toString().contains("slip-") && file.toString().endsWith(".xlsx"))
                    .sorted(java.util.Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /** The rows that editors have, by article; a wrong text is noted. */
    private Map<String, Integer> atTheEditor(Set<String> wrong) throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        for (Path review : FilledKit.outbox(desk.work(), "seo")) {
            for (Map<String, String> row : FilledKit.rows(review, true)) {
                String article = row.get("§");
                rows.merge(article, 1, Integer::sum);
                if (!row.get("Translation to review").equals(translated(row.get("Source")))) {
                    wrong.add(article + ": " + row.get("Source") + " = " + row.get("Translation to review"));
                }
            }
        }
        return rows;
    }

    private void follow(Way way) throws IOException {
        if (way.next() == Next.MOVE) {
            Path misplaced = HandInWays.misplaced(way, returns(way));
            Files.move(misplaced, returns(way).resolve(misplaced.getFileName()));
        } else if (way.next() == Next.CLOSE) {
            Files.delete(returns(way).resolve("~$kit.xlsx"));
        } else if (way.next() == Next.KIT) {
            FilledKit.fill(
                    FilledKit.newest(desk.work(), way.name(), "translation"),
                    HandInSweepIT::finished,
                    returns(way).resolve("the rest.xlsx"));
        } else if (way.next() == Next.SLIP) {
            List<Path> slips = slips(way);
            FilledKit.fill(
                    slips.get(slips.size() - 1),
                    HandInSweepIT::finished,
                    returns(way).resolve("slip.xlsx"));
        }
    }

    private static Map<String, String> finished(Map<String, String> row) {
        return row.get("Row key").startsWith("§")
                ? Map.of()
                : Map.of("Translation", translated(row.get("Source")), "Status", "done");
    }

    @Test
    void endsWithEverythingAtTheEditorWhateverWasHandedIn() throws Exception {
        setUp();
        assertThat(ways).hasSizeGreaterThanOrEqualTo(110);
        assertThat(night().exit()).isEqualTo(ExitCode.DONE);
        for (Way way : ways) {
            way.act().in(FilledKit.newest(desk.work(), way.name(), "translation"), returns(way));
        }

        Desk.Said second = night();

        assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        String report = report();
        Set<String> wrong = new TreeSet<>();
        Map<String, Integer> reviewed = atTheEditor(wrong);
        List<String> otherwise = new ArrayList<>();
        for (Way way : ways) {
            boolean taken = reviewed.getOrDefault(way.name(), 0) == TEXTS.size();
            boolean slip = !slips(way).isEmpty();
            boolean said = report.contains(way.name());
            String was = taken ? "TAKEN" : slip ? "SLIP" : said ? "said" : "SILENT";
            boolean asExpected = switch (way.next()) {
                case TAKEN -> taken;
                case HEARD -> taken && report.contains(way.name() + " wrote: " + HandInWays.SAID);
                case SLIP -> slip && !taken;
                case KIT, MOVE, CLOSE -> said && !taken;
            };
            if (!asExpected) {
                otherwise.add(way.name() + " is " + was + ", not " + way.next());
            }
        }
        assertThat(wrong).as("texts in wrong rows").isEmpty();
        assertThat(otherwise).as(report).isEmpty();

        for (Way way : ways) {
            follow(way);
        }
        night();

        reviewed = atTheEditor(wrong);
        assertThat(wrong).as("texts in wrong rows").isEmpty();
        List<String> missing = new ArrayList<>();
        for (Way way : ways) {
            if (reviewed.getOrDefault(way.name(), 0) != TEXTS.size()) {
                missing.add(way.name());
            }
        }
        assertThat(missing).as(report()).isEmpty();
        saysNothingThatNobodySaid();
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
        System.out.println(String.format(
                Locale.ROOT,
                "%d ways to hand in a kit: %d taken as they are (%d with words of their own), %d by slip, %d moved or closed, %d finished later; 0 lost, 0 wrong",
                ways.size(),
                count(Next.TAKEN) + count(Next.HEARD),
                count(Next.HEARD),
                count(Next.SLIP),
                count(Next.MOVE) + count(Next.CLOSE),
                count(Next.KIT)));
    }

    /** What is told as somebody's words was written by somebody, and stands there until it is settled. */
    private void saysNothingThatNobodySaid() throws IOException {
        List<String> told =
                report().lines().filter(line -> line.contains(" wrote: ")).toList();
        assertThat(told).allMatch(line -> line.contains(HandInWays.SAID) || line.contains("Thank you"));
        assertThat(told).hasSizeGreaterThanOrEqualTo((int) count(Next.HEARD));
        for (String line : told) {
            String receipt = line.replaceFirst(".*nightdesk settle (\\d+).*", "$1");
            assertThat(desk.command(
                                    "settle",
                                    receipt,
                                    "--job",
                                    folder.resolve("job.yaml").toString())
                            .exit())
                    .isEqualTo(ExitCode.DONE);
        }
        night();
        assertThat(report()).doesNotContain(" wrote: ");
    }

    private long count(Next next) {
        return ways.stream().filter(way -> way.next() == next).count();
    }
}

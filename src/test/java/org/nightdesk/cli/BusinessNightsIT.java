package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifteen business nights of a small desk with a public holiday, an absence, a leaver, somebody dropped from the people file,
 * a rush article, an embargo and a kit that never comes back.
 */
@NullUnmarked
class BusinessNightsIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 18);
    private static final LocalDate SPANISH_HOLIDAY = LocalDate.of(2026, 12, 8);

    private static final String MINA = """
              - key: mina
                names: {en: Mina Park}
                translates: [ko>en]
                away: 2026-12-07..2026-12-11
            """;
    private static final String TOM = """
              - key: tom
                names: {en: Tom Leary}
                translates: [ko>en]
            """;
    private static final String SORA = """
              - key: sora
                names: {ja: 金空}
                translates: [ko>ja]
                country: ES
            """;
    private static final String NOA = """
              - key: noa
                names: {ja: 野亜}
                translates: [ko>ja]
                specialities: [소리극]
            """;
    private static final String EDITORS = """
              - key: yuna
                names: {en: Yuna Lee}
                translates: [ko>en]
                edits: [ko>en]
                wordsPerDay: 3000
              - key: ed
                names: {en: Ed Moss, ja: エド}
                edits: [ko>en, ko>ja]
            """;

    @TempDir
    private Path folder;

    private Desk desk;
    private Path job;
    private Path inbox;
    private final Set<String> moved = new TreeSet<>();

    @Test
    void leavesNothingWithAnybodyWhoCannotDoItAndNothingUnsaid() throws Exception {
        desk = new Desk(folder.resolve("work"));
        inbox = Files.createDirectories(folder.resolve("inbox"));
        people(MINA + TOM + SORA + NOA + EDITORS);
        job = Files.writeString(folder.resolve("nightly.yaml"), """
                name: nightly
                zone: Europe/Berlin
                source: {locale: ko, inbox: inbox}
                targets: [en, ja]
                exchange: {outbox: "{work}/outbox", returns: "{work}/returns"}
                schedule: {holidays: [2026-12-16]}
                publish: {needsImageCredit: no, formats: html}
                """);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                before(day);
                Desk.Said said = desk.run(job, day.toString());
                check(day, said, report(day));
            }
        }
        assertThat(moved).contains("mina", "tom");
        assertThat(Files.readString(page("en", "review-2"))).contains("Translated by Tom Leary", "Edited by");
        assertThat(desk.command("credits", "review-1", "--locale", "ja", "--job", job.toString())
                        .out())
                .contains("noa");
    }

    /** What happens on the day before its night. */
    private void before(LocalDate day) throws Exception {
        switch (day.toString()) {
            case "2026-11-30" -> {
                article("review-1", "works: [소리극]\n", 3);
                article("review-2", "translator: tom\n", 3);
            }
            case "2026-12-01" -> translate("tom");
            case "2026-12-02" -> approve("ed", "yuna");
            case "2026-12-03" -> {
                article(
                        "rush",
                        "priority: high\ndue: 2026-12-07\ntranslator: yuna\nlocales: [en]\nbrief: British\n",
                        1);
                article("closed", "embargo: 2026-12-15\ntranslator: tom\nlocales: [en]\n", 1);
                article("holiday", "translator: mina\nlocales: [en]\n", 2);
                article("leaver", "translator: tom\nlocales: [en]\n", 2);
            }
            case "2026-12-04" -> translate("yuna");
            case "2026-12-07" -> {
                article("meanwhile", "locales: [en]\n", 2);
                article("festival", "translator: sora\nlocales: [ja]\n", 1);
            }
            case "2026-12-08" -> approve("ed", "yuna");
            case "2026-12-09" -> people(MINA + TOM + "    active: no\n" + SORA + NOA + EDITORS);
            case "2026-12-10" -> translate("tom");
            case "2026-12-11" -> approve("ed", "yuna");
            case "2026-12-14" -> people(MINA + TOM + "    active: no\n" + SORA + EDITORS);
            case "2026-12-15" -> translate("noa");
            case "2026-12-17" -> approve("ed", "yuna");
            default -> {}
        }
    }

    private void check(LocalDate day, Desk.Said said, JsonNode report) throws Exception {
        String on = day + "\n" + said.out() + said.err();
        assertThat(said.exit()).as(on).isIn(ExitCode.DONE, ExitCode.DONE_WITH_HELD);
        assertThat(desk.command("ledger").exit()).as(on).isEqualTo(ExitCode.DONE);
        for (JsonNode out : report.get("out")) {
            String person = out.get("person").asString();
            LocalDate due = LocalDate.parse(out.get("dueOn").asString());
            assertThat(isAway(person, day.plusDays(1))).as(person + " " + on).isFalse();
            assertThat(person).as(on).isNotEqualTo(day.isBefore(LocalDate.of(2026, 12, 9)) ? "" : "tom");
            assertThat(due).as(on).isAfter(day);
            assertThat(due.getDayOfWeek()).as(on).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(due).as(on).isNotEqualTo("2026-12-16");
            assertThat(person.equals("sora") && due.equals(SPANISH_HOLIDAY))
                    .as(on)
                    .isFalse();
        }
        report.get("deadlines")
                .get("moved")
                .forEach(one -> moved.add(one.get("from").asString()));
        assertThat(nobodyEditsTheirOwn()).as(on).isEmpty();
        assertThat(unsaid(said.out())).as(on).isEmpty();
        boolean late = !report.get("deadlines").get("late").isEmpty();
        assertThat(late && said.exit() == ExitCode.DONE).as(on).isFalse();
        particulars(day, said, report, on);
    }

    /** What is to be seen on single days. */
    private void particulars(LocalDate day, Desk.Said said, JsonNode report, String on) throws IOException {
        switch (day.toString()) {
            case "2026-12-03" -> {
                assertThat(said.out()).as(on).contains("yuna", "due 2026-12-04");
                assertThat(desk.command("explain", "rush").out()).contains("named in the article");
            }
            case "2026-12-04" -> assertThat(said.out()).as(on).contains("Went to others", "mina is away");
            case "2026-12-07" -> {
                assertThat(said.out()).as(on).doesNotContain("mina/");
                // Sora works in Spain, where the eighth is a holiday.
                assertThat(said.out()).as(on).contains("sora").contains("due 2026-12-09");
            }
            case "2026-12-09" -> assertThat(said.out()).as(on).contains("tom has left");
            case "2026-12-11" -> {
                assertThat(said.out()).as(on).contains("Ready, under embargo", "published on 2026-12-15");
                assertThat(page("en", "closed")).doesNotExist();
            }
            case "2026-12-14" -> {
                assertThat(said.exit()).as(on).isEqualTo(ExitCode.DONE_WITH_HELD);
                assertThat(said.out()).as(on).contains("noa", "not in the people file any more", "active: no");
                assertThat(Desk.plain(
                                        "config",
                                        "check",
                                        job.toString(),
                                        "--work",
                                        desk.work().toString())
                                .err())
                        .contains("noa");
                // What was due from Sora on the ninth never came.
                assertThat(said.out()).as(on).startsWith("Night of").contains("\nLate\n", "working days late");
                assertThat(desk.command("status").out()).startsWith("Late\n").contains("sora");
            }
            case "2026-12-15" -> {
                assertThat(page("en", "closed")).as(on).exists();
                assertThat(said.out()).as(on).doesNotContain("no key “noa”");
            }
            default -> {}
        }
    }

    private static boolean isAway(String person, LocalDate day) {
        return person.equals("mina")
                && !day.isBefore(LocalDate.of(2026, 12, 7))
                && !day.isAfter(LocalDate.of(2026, 12, 11));
    }

    /** Translations whose editor wrote any of the text. */
    private List<String> nobodyEditsTheirOwn() throws SQLException {
        return query("""
                select a.article_key || ' ' || t.locale || ' ' || t.editor from translation t
                join article a on a.id = t.article_id
                where t.editor is not null and exists (select 1 from revision r
                  where r.unit_id between t.id * 1048576 and t.id * 1048576 + 1048575
                  and r.role = 'TRANSLATOR' and r.person = t.editor)""");
    }

    /** What is neither published nor with anybody nor named in the report. */
    private List<String> unsaid(String report) throws SQLException {
        List<String> waiting = query("""
                select a.article_key || ' in ' || t.locale from translation t
                join article a on a.id = t.article_id
                where exists (select 1 from unit u
                  where u.id between t.id * 1048576 and t.id * 1048576 + 1048575 and u.state not in (5, 7))
                and not exists (select 1 from workload w where w.translation_id = t.id)""");
        waiting.removeIf(title ->
                report.contains(title) || report.contains("Ready, under embargo") && title.startsWith("closed"));
        return waiting;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        String url = "jdbc:h2:file:" + desk.work().resolve("nightdesk").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private void people(String people) throws IOException {
        Files.writeString(folder.resolve("people.yaml"), "people:\n" + people);
    }

    private void article(String id, String orders, int paragraphs) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= paragraphs; i++) {
            text.append(id).append("의 ").append(i).append("번째 문단은 조용하고 길다.\n\n");
        }
        Files.writeString(
                inbox.resolve(id + ".md"), "---\nid: " + id + "\ntitle: " + id + " 이야기\n" + orders + "---\n\n" + text);
    }

    /** Everything in a translator's outbox comes back filled. */
    private void translate(String person) throws IOException {
        for (Path kit : FilledKit.outbox(desk.work(), person)) {
            if (!kit.toString().contains("_review_")) {
                FilledKit.fillAndReturn(
                        kit,
                        desk.work(),
                        row -> Map.of("Translation", "Text of " + row.get("Row key") + ".", "Status", "done"));
            }
        }
    }

    private void approve(String... editors) throws IOException {
        for (String editor : editors) {
            for (Path kit : FilledKit.outbox(desk.work(), editor)) {
                if (kit.toString().contains("_review_")) {
                    FilledKit.fillAndReturn(kit, desk.work(), row -> Map.of("Decision", "approve"));
                }
            }
        }
    }

    private Path page(String locale, String id) {
        return desk.work().resolve("published").resolve(locale).resolve(id + ".html");
    }

    private JsonNode report(LocalDate day) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(desk.work().resolve("reports/" + day + ".json")));
    }
}

package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.cli.SmallDesk.done;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** A question and its answer over some nights, with an article that is translated into two languages. */
@NullUnmarked
class AnsweredRowsIT {
    private static final String FIRST = "등대지기는 말이 없다.";
    private static final String QUESTION = "Is he mute?";
    private static final String ANSWER = "No, he chooses to.";

    @TempDir
    private Path folder;

    private SmallDesk desk;

    @BeforeEach
    void sendTheFirstKits() throws IOException {
        desk = new SmallDesk(folder, FIRST + " 파도만 말한다. 그래도 불은 켜진다.");
        desk.write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en, fr]
                glossary: [names.csv]
                questions: manager
                schedule: {grace: 20}
                publish: {gate: after-review, formats: [markdown]}
                """);
        desk.write("people.yaml", """
                people:
                  - {key: kim, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 9000, language: en}
                  - {key: marc, roles: [translator], names: {en: Marc, fr: Marc}, pairs: [ko>fr], wordsPerDay: 9000,
                     language: en}
                  - {key: seo, roles: [editor], names: {en: Seo, fr: Seo}, pairs: [ko>en, ko>fr], wordsPerDay: 9000,
                     language: en}
                """);
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
    }

    /** Hands in kim's kit with something else in the first row. */
    private void handIn(Path kit, String name, Map<String, String> first) throws IOException {
        desk.handIn(kit, "kim", name, row -> isFirst(row) ? first : done("Done " + row.get("Row key")));
    }

    private static boolean isFirst(Map<String, String> row) {
        return row.get("Source").equals(FIRST);
    }

    private static Map<String, String> asked(String draft) {
        return Map.of("Translation", draft, "Status", "question", "Your comment", QUESTION);
    }

    private Desk.Said answer(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "answer";
        all[1] = "1";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return desk.desk().command(all);
    }

    private static String note(Path kit) throws IOException {
        return FilledKit.rows(kit).stream()
                .filter(AnsweredRowsIT::isFirst)
                .findFirst()
                .orElseThrow()
                .get("Note for you");
    }

    private static String code(Path kit) {
        return kit.getFileName().toString().replaceFirst(".*_", "").replace(".xlsx", "");
    }

    @Test
    void theAnswerReachesTheAskerTheColleagueTheEditorAndThePage() throws Exception {
        Path marcs = desk.kit("marc");
        handIn(desk.kit("kim"), "kit.xlsx", asked(""));
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report())
                .contains("kim asks: " + QUESTION + " Question 1 is for the manager. Answer it: nightdesk answer 1");

        Desk.Said dry = answer(ANSWER, "--by", "Lee", "--dry-run");
        Desk.Said json = answer(ANSWER, "--by", "Lee", "--dry-run", "--json");
        Desk.Said done = answer(ANSWER, "--by", "Lee", "--why", "from the critic");

        assertThat(done.exit()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out()).isEqualTo(done.out());
        assertThat(json.out()).contains("\"dryRun\" : true", "is answered: " + ANSWER);
        assertThat(done.err())
                .contains(
                        "The next night sends the row to kim",
                        "Already out without it: kit " + code(marcs) + " of marc (fr)",
                        "Undo it: nightdesk answer 1 --withdraw");
        assertThat(answer(ANSWER).exit()).as("answered already").isEqualTo(ExitCode.BAD_DATA);
        assertThat(answer().exit()).isEqualTo(ExitCode.USAGE);

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.kit("kim"))).hasSize(1);
        assertThat(note(desk.kit("kim"))).isEqualTo("You asked: Is he mute? – Lee answered: No, he chooses to.");
        assertThat(desk.report())
                .contains(
                        "Answered, but not in kits that are out", "Lee: " + ANSWER, "kit " + code(marcs) + " of marc");
        assertThat(desk.desk().command("take-back", code(marcs)).exit()).isEqualTo(ExitCode.DONE);
        desk.handIn(desk.kit("kim"), "kim", "again.xlsx", row -> done("The keeper says nothing."));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.kit("marc")).isNotEqualTo(marcs);
        assertThat(note(desk.kit("marc"))).isEqualTo("Asked by a colleague: Is he mute? – Answer: No, he chooses to.");
        assertThat(note(desk.reviewKit())).contains("Kim asked: Is he mute? – Lee answered: No, he chooses to.");
        assertThat(desk.report()).doesNotContain("Answered, but not in");

        desk.handIn(desk.reviewKit(), "seo", "review.xlsx", SmallDesk::approved);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper says nothing.");
        assertThat(desk.desk()
                        .command("explain", "lighthouse", "--locale", "en")
                        .out())
                .contains(
                        "question 1 answered by Lee",
                        "from the critic",
                        "question 1 kim asks: " + QUESTION,
                        "answer  to question 1: " + ANSWER + "  — Lee");
        assertThat(desk.desk()
                        .command("questions", "--all", "--article", "lighthouse", "--json")
                        .out())
                .contains("\"number\" : 1", "\"state\" : \"answered\"", "\"by\" : \"Lee\"");
        assertThat(desk.desk().command("questions", "--article", "other").out()).isEqualTo("No open questions.\n");
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anAnswerThatIsTakenBackSendsNothingOut() throws Exception {
        handIn(desk.kit("kim"), "kit.xlsx", asked(""));
        desk.night();
        answer(ANSWER, "--by", "Lee");

        Desk.Said back = answer("--withdraw", "--by", "Lee");

        assertThat(back.out()).contains("the answer of Lee is withdrawn: " + ANSWER);
        assertThat(back.err()).contains("The row waits for another answer.");
        assertThat(answer("--withdraw").exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(desk.night().exit()).as("open again").isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report()).contains("kim asks: " + QUESTION).doesNotContain(ANSWER);
        assertThat(FilledKit.outbox(desk.desk().work(), "kim")).hasSize(1);
        assertThat(desk.desk().command("status").out()).contains("Questions: 1 open");

        answer("Nobody knows.", "--by", "Lee");
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(note(desk.kit("kim"))).endsWith("Lee answered: Nobody knows.");
        assertThat(desk.desk().command("questions", "--all").out())
                .contains(ANSWER + "  — Lee", "withdrawn or replaced on", "Nobody knows.  — Lee");
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aKitThatComesBackOnceMoreWithTheQuestionAsksNothingNew() throws Exception {
        Path first = desk.kit("kim");
        desk.handIn(first, "kim", "part.xlsx", row -> isFirst(row) ? asked("") : Map.of());
        desk.night();
        handIn(first, "more.xlsx", asked(""));
        desk.night();
        assertThat(desk.report()).contains("Question 1 is for").doesNotContain("Question 2");
        answer(ANSWER, "--by", "Lee");
        desk.night();
        Path second = desk.kit("kim");

        desk.handIn(
                first, "kim", "late.xlsx", row -> isFirst(row) ? asked("") : done("Improved " + row.get("Row key")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).doesNotContain("Needs a person");
        desk.handIn(first, "kim", "first kit after all.xlsx", row -> isFirst(row) ? done("He is silent.") : Map.of());

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.report()).contains("1 applied");
        assertThat(desk.kit("kim")).as("no third kit").isEqualTo(second);
        assertThat(note(desk.reviewKit())).contains("Kim asked: Is he mute? – Lee answered: No, he chooses to.");
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theEditorSeesADraftWithQuestionAndAnswer() throws Exception {
        desk.handIn(
                desk.kit("kim"), "kim", "draft.xlsx", row -> isFirst(row) ? asked("The keeper is mute.") : Map.of());
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(answer(ANSWER, "--by", "Lee").err()).contains("The editor sees the text with question and answer");
        desk.handIn(
                desk.kit("kim"),
                "kim",
                "rest.xlsx",
                row -> isFirst(row) ? Map.of() : done("Done " + row.get("Row key")));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(note(desk.reviewKit())).isEqualTo("Kim asked: Is he mute? – Lee answered: No, he chooses to.");
        Map<String, String> change = Map.of("Decision", "change", "Your version", "The keeper is silent.");
        desk.handIn(desk.reviewKit(), "seo", "review.xlsx", row -> isFirst(row) ? change : SmallDesk.approved(row));
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper is silent.");
    }

    @Test
    void whatTheEditorWritesBesideTheQuestionIsTheAnswer() throws Exception {
        handIn(desk.kit("kim"), "kit.xlsx", asked("The keeper is mute."));
        desk.night();
        desk.handIn(
                desk.reviewKit(),
                "seo",
                "review.xlsx",
                row -> isFirst(row) ? Map.of("Your comment", ANSWER) : SmallDesk.approved(row));

        assertThat(desk.night().exit()).as("still to be decided").isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report()).doesNotContain("Question 1 is for", "of seo (en)");
        assertThat(desk.desk().command("questions", "--all").out()).contains("1  answered", ANSWER + "  — seo");
        desk.handIn(desk.slip(), "seo", "slip.xlsx", row -> Map.of("Decision", "send back", "Your comment", ANSWER));

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(note(desk.kit("kim"))).isEqualTo("You asked: Is he mute? – Seo answered: No, he chooses to.");
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anEditorAsksByWritingAQuestionAndDecidingNothing() throws Exception {
        handIn(desk.kit("kim"), "kit.xlsx", done("The keeper is silent."));
        desk.night();
        desk.handIn(
                desk.reviewKit(),
                "seo",
                "review.xlsx",
                row -> isFirst(row) ? Map.of("Your comment", "Is that the official name?") : SmallDesk.approved(row));

        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.report())
                .contains("seo asks: Is that the official name? Question 1 is for the manager. Answer it: nightdesk");
        assertThat(answer("Yes, by its maker.", "--by", "Lee").err()).contains("sends the row to seo");

        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(desk.reviewKit())).hasSize(1);
        assertThat(note(desk.reviewKit()))
                .isEqualTo("You asked: Is that the official name? – Lee answered: Yes, by its maker.");
        desk.handIn(desk.reviewKit(), "seo", "decided.xlsx", SmallDesk::approved);
        assertThat(desk.night().exit()).as(desk.report()).isEqualTo(ExitCode.DONE);
        assertThat(desk.published()).contains("The keeper is silent.");
        assertThat(desk.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void asksWhomTheJobNames() throws Exception {
        SmallDesk other = new SmallDesk(folder.resolve("other"), FIRST);
        other.write("inbox/lighthouse.md", "---\nid: lighthouse\ntitle: 등대\ncritic: 한지우\n---\n" + FIRST + "\n");
        other.write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                questions: critic
                publish: {gate: after-review}
                """);
        other.night();
        other.handIn(other.kit("kim"), "kim", "kit.xlsx", row -> isFirst(row) ? asked("") : done("The Lighthouse"));

        assertThat(other.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);

        assertThat(other.report()).contains("Question 1 is for the critic 한지우");
        assertThat(other.desk().command("questions").out()).contains("for the critic 한지우");
        assertThat(other.desk().command("status").out()).contains("for the critic 한지우");
    }
}

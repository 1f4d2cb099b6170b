package org.nightdesk.assembly.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nightdesk.assembly.Samples;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.CreditOverride;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Person;

class CreditLinesTest {
    private static final Person A = Samples.person("a", Map.of("en", "Ann"));
    private static final Person B = Samples.person("b", Map.of("en", "Ben"));
    private static final Person C = Samples.person("c", Map.of("en", "Cho"));

    private final Remark.Remarks remarks = new Remark.Remarks("article");

    private List<Credit> credits(HouseStyle style, Manuscript manuscript) {
        return new CreditLines(style, AssemblySettings.DEFAULTS, remarks).credits(manuscript);
    }

    private List<String> lines(AcceptedWork... work) {
        return credits(Samples.style("en"), with(CreditOverride.NONE, work)).stream()
                .map(Credit::line)
                .toList();
    }

    private static Manuscript with(CreditOverride override, AcceptedWork... work) {
        Manuscript review = Samples.review("en");
        return new Manuscript(
                review.article(),
                review.segments(),
                review.accepted(),
                review.names(),
                List.of(work),
                override,
                review.edition());
    }

    private static AcceptedWork translated(Person person, int words) {
        return new AcceptedWork(person, Person.Role.TRANSLATOR, words, 1);
    }

    private static AcceptedWork edited(Person person, int words) {
        return new AcceptedWork(person, Person.Role.EDITOR, words, 1);
    }

    private List<Remark.Kind> kinds() {
        return remarks.all().stream().map(Remark::kind).toList();
    }

    @Test
    void creditsTranslatorsFromTheThresholdOnTheLargestShareFirst() {
        assertThat(lines(translated(A, 10), translated(B, 81), translated(C, 9), edited(C, 100)))
                .containsExactly("Review by Seo Ha Rin", "Edited by Cho", "Translated by Ben and Ann");
    }

    @Test
    void addsUpWhatOnePersonDidInPieces() {
        assertThat(lines(translated(A, 6), translated(B, 90), translated(A, 6))).contains("Translated by Ben and Ann");
    }

    @Test
    void alwaysCreditsTheLargestShare() {
        List<AcceptedWork> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            work.add(translated(Samples.person("p" + (char) ('a' + i), Map.of("en", "P" + i)), i == 7 ? 6 : 5));
        }
        assertThat(lines(work.toArray(AcceptedWork[]::new))).contains("Translated by P7");
    }

    @Test
    void mergesTheLinesOfOnePersonWithBothRoles() {
        assertThat(lines(translated(A, 100), edited(A, 100)))
                .containsExactly("Review by Seo Ha Rin", "Edited and translated by Ann");
    }

    @Test
    void keepsTheOthersOnLinesOfTheirOwnWhenOneHasBothRoles() {
        assertThat(lines(translated(A, 60), translated(B, 40), edited(A, 50), edited(C, 50)))
                .containsExactly(
                        "Review by Seo Ha Rin", "Edited and translated by Ann", "Edited by Cho", "Translated by Ben");
    }

    @Test
    void joinsSeveralEditors() {
        assertThat(lines(translated(A, 1), edited(C, 50), edited(B, 20))).contains("Edited by Cho and Ben");
    }

    @Test
    void followsTheOrderOfTheStyle() {
        List<String> lines = credits(Samples.style("ja"), Samples.review("ja")).stream()
                .map(Credit::line)
                .toList();
        assertThat(lines).containsExactly("文：ソ・ハリン", "翻訳：キム・ホヨン と パク・ミナ", "編集：イ・ジュン");
    }

    @Test
    void takesCreditsSetByHandInsteadOfDerivedOnes() {
        CreditOverride override = new CreditOverride("S. Harin", List.of(B), List.of());
        assertThat(credits(Samples.style("en"), with(override, translated(A, 1), edited(C, 1))))
                .extracting(Credit::line)
                .containsExactly("Review by S. Harin", "Edited by Ben");
        assertThat(kinds()).containsExactly(Remark.Kind.TRANSLATOR_MISSING);
    }

    @Test
    void saysWhoHasNoNameInTheLocale() {
        credits(Samples.style("ja"), with(CreditOverride.NONE, translated(A, 1), edited(Samples.JUN, 1)));
        assertThat(remarks.all())
                .anySatisfy(remark -> assertThat(remark.problem().toString())
                        .isEqualTo("article, person a: no name for ja. Add it to the people file."));
    }

    @Test
    void withholdsANoteThatWouldPublishAnAddress() {
        Person leaky = new Person(
                "d",
                A.roles(),
                A.names(),
                Map.of(Locale.ENGLISH, "Write to me: d@secret.example!"),
                List.of(),
                1,
                A.specialities(),
                Locale.ENGLISH,
                "");
        List<Credit> credits =
                credits(Samples.style("en"), with(CreditOverride.NONE, translated(leaky, 1), edited(B, 1)));
        assertThat(credits.toString()).contains("Ann").doesNotContain("secret");
        assertThat(kinds()).containsExactly(Remark.Kind.NOTE_WITHHELD);
    }

    @Test
    void creditsNobodyForNothing() {
        assertThat(lines(new AcceptedWork(A, Person.Role.TRANSLATOR, 0, 0))).containsExactly("Review by Seo Ha Rin");
        assertThat(kinds()).containsExactly(Remark.Kind.EDITOR_MISSING, Remark.Kind.TRANSLATOR_MISSING);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "joined-names.psv", delimiter = '|', numLinesToSkip = 1)
    void joinsNamesAsTheLocaleDoes(String locale, String two, String three) {
        HouseStyle style = Samples.style(locale);
        assertThat(JoinedNames.of(List.of("A"), style)).isEqualTo("A");
        assertThat(JoinedNames.of(List.of("A", "B"), style)).isEqualTo(two);
        assertThat(JoinedNames.of(List.of("A", "B", "C"), style)).isEqualTo(three);
    }
}

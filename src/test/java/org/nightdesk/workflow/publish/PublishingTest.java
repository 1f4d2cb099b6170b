package org.nightdesk.workflow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.workflow.WorkflowSamples.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.assembly.store.Publications.Published;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units.NewText;
import org.nightdesk.problem.Problem;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryPublications;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryScorecards;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;

/** Accepted texts become a page, once. */
@NullUnmarked
class PublishingTest {
    private static final String TRANSLATOR = "kim-hoyeun";
    private static final String EDITOR = "dana-whitlock";

    @TempDir
    private Path folder;

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryPublications publications = new MemoryPublications();
    private final MemoryScorecards scorecards = new MemoryScorecards();
    private final Publishing publishing = new Publishing(
            new ArticleAssembly(articles, units, publications),
            articles,
            new UnitLife(units, queue),
            publications,
            scorecards);
    private Night night;
    private long translation;
    private long paragraph;

    @BeforeEach
    void takeAnArticle() {
        night = night(
                4, 0, List.of(name("light", Kind.TITLE, "빛", "Light"), name("moon", Kind.PERSON, "문하린", "Moon Harin")));
        translation = articles.put(prepared("a", "빛", "문하린", "빛이 남는 자리", "은수는 웃는다."), Locale.ENGLISH)
                .get(0);
        queue.add(Lane.ASSEMBLE, translation, 0);
    }

    @Test
    void publishesWhatIsAcceptedAndCreditsWhoDidIt() throws IOException {
        accept("Where the light stays", "Eun-soo smiles.");

        Publishing.Outcome outcome = publish(night);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(publications.editions(translation)).singleElement().satisfies(edition -> {
            assertThat(edition).returns(1, Published::edition).returns(night.date(), Published::on);
            assertThat(edition.files()).isEqualTo(outcome.files()).isNotEmpty();
            assertThat(publications.credits(edition.id()))
                    .extracting(
                            Publications.CreditLine::role,
                            Publications.CreditLine::person,
                            Publications.CreditLine::words)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("editor", EDITOR, 5),
                            org.assertj.core.groups.Tuple.tuple("translator", TRANSLATOR, 5));
        });
        assertThat(units.of(translation)).extracting(unit -> unit.state()).containsOnly(UnitState.PUBLISHED);
        assertThat(queue.of(translation)).isEmpty();
        assertThat(page("html")).contains("Where the light stays", "Eun-soo smiles.", "Moon Harin");
    }

    @Test
    void scoresTheTextThatTheEditorGotToSee() {
        accept("Where the light stays", "Eun-soo smiled.");
        units.revise(paragraph, new NewText("Eun-soo smiles.", EDITOR, Role.EDITOR, 3, night.date()));

        publish(night);

        assertThat(scorecards.keptIn(night.id())).singleElement().satisfies(entry -> {
            assertThat(entry)
                    .returns(TRANSLATOR, Scorecards.Entry::person)
                    .returns(Locale.ENGLISH, Scorecards.Entry::locale);
            assertThat(entry.card().units()).isEqualTo(2);
            assertThat(entry.card().words()).isEqualTo(5);
            assertThat(entry.card().edited()).isEqualTo(1);
        });
    }

    @Test
    void keepsBackWhatNobodyAcceptedAndSaysEveryReason() {
        long headline = units.put(translation, 0, UnitState.APPROVED);
        units.put(translation, 1, UnitState.RETURNED);
        Night unknown = night(4, 0, List.of());

        Publishing.Outcome outcome =
                publishing.publishOrRefuse(translation, unknown, files(unknown), new TranslationChecks(unknown));

        assertThat(outcome.files()).isEmpty();
        assertThat(outcome.refusals())
                .extracting(Problem::toString)
                .anyMatch(reason -> reason.contains("빛"))
                .anyMatch(reason -> reason.contains("문하린"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(publications.refusals("nightly")).containsEntry(translation, outcome.refusals());
        assertThat(publications.editions(translation)).isEmpty();
        assertThat(units.state(headline)).isEqualTo(UnitState.APPROVED);
        assertThat(Files.exists(unknown.job().publish().folder())).isFalse();
    }

    @Test
    void forgetsARefusalOncePublished() {
        accept("Where the light stays", "Eun-soo smiles.");
        Night unknown = night(4, 0, List.of());
        publishing.publishOrRefuse(translation, unknown, files(unknown), new TranslationChecks(unknown));

        publishing.publishOrRefuse(translation, night, files(night), new TranslationChecks(night));

        assertThat(publications.refusals("nightly")).isEmpty();
    }

    @Test
    void keepsTheEditionWhereTheSameTextIsApprovedAgain() {
        accept("Where the light stays", "Eun-soo smiles.");
        publish(night);
        List<Published> before = publications.editions(translation);
        reopen("Eun-soo smiles.");

        publish(later());

        assertThat(publications.editions(translation)).isEqualTo(before);
        assertThat(units.state(paragraph)).isEqualTo(UnitState.PUBLISHED);
    }

    @Test
    void publishesANewEditionWithTheDayOfTheCorrection() throws IOException {
        accept("Where the light stays", "Eun-soo smiles.");
        publish(night);
        reopen("Eun-soo laughs.");

        publish(later());

        assertThat(publications.editions(translation))
                .extracting(Published::edition, Published::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, night.date()),
                        org.assertj.core.groups.Tuple.tuple(2, later().date()));
        assertThat(page("html")).contains("Eun-soo laughs.").doesNotContain("Eun-soo smiles.");
        assertThat(scorecards.keptIn(5))
                .as("the new text alone is scored again")
                .last()
                .satisfies(entry -> assertThat(entry.card().units()).isEqualTo(1));
    }

    @Test
    void linksFromPagesThatWerePublishedBefore() throws IOException {
        Night addressed = addressed(night);
        long other = articles.put(prepared("b", "빛", "문하린", "제목", "비가 온다."), Locale.ENGLISH, Locale.JAPANESE)
                .get(1);
        translation = other - 1;
        accept("A title", "It is raining.");
        publish(addressed);
        assertThat(page(addressed, "en", "b.html")).doesNotContain("hreflang=\"ja\"");
        List<Publications.File> alone =
                publications.editions(translation).get(0).files();
        translation = other;
        accept("題名", "雨が降る。");

        publish(addressed);

        assertThat(page(addressed, "en", "b.html")).contains("hreflang=\"ja\"");
        assertThat(page(addressed, "ja", "b.html")).contains("hreflang=\"en\"");
        assertThat(publications.editions(other - 1))
                .as("the same edition with another file")
                .singleElement()
                .satisfies(edition -> assertThat(edition.files()).isNotEqualTo(alone));
    }

    private void accept(String... texts) {
        for (int n = 0; n < texts.length; n++) {
            paragraph = units.put(translation, n, UnitState.ISSUED);
            units.revise(paragraph, new NewText(texts[n], TRANSLATOR, Role.TRANSLATOR, 1, night.date()));
            units.move(Transition.RETURN, List.of(paragraph));
            units.revise(paragraph, new NewText(texts[n], EDITOR, Role.EDITOR, 2, night.date()));
            units.move(Transition.APPROVE, List.of(paragraph));
        }
    }

    /** An editor takes a published unit up again, the day after. */
    private void reopen(String text) {
        units.move(Transition.CORRECT, List.of(paragraph));
        units.revise(paragraph, new NewText(text, TRANSLATOR, Role.TRANSLATOR, 3, later().date()));
        units.move(Transition.RETURN, List.of(paragraph));
        units.revise(paragraph, new NewText(text, EDITOR, Role.EDITOR, 4, later().date()));
        units.move(Transition.APPROVE, List.of(paragraph));
        queue.add(Lane.ASSEMBLE, translation, 0);
    }

    private Publishing.Outcome publish(Night some) {
        return publishing.publish(translation, some, files(some), new TranslationChecks(some));
    }

    private static PublishedFiles files(Night some) {
        return new PublishedFiles(some.job().publish());
    }

    private String page(String format) throws IOException {
        return page(night, "en", "a." + format);
    }

    private static String page(Night some, String locale, String name) throws IOException {
        return Files.readString(some.job().publish().folder().resolve(locale).resolve(name));
    }

    private Night later() {
        return night(5, 1, night.glossary().entries());
    }

    private Night night(long id, int days, List<GlossaryEntry> entries) {
        Night sample = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
        JobGlossary glossary = new JobGlossary(() -> "g", Locale.KOREAN, () -> entries);
        return new Night(id, sample.job(), glossary, sample.date().plusDays(days), 1, folder);
    }

    /** The same night where the publisher says at which address pages are. */
    private Night addressed(Night some) {
        Job job = some.job();
        Job.Publish publish = job.publish();
        Job addressed = new Job(
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
                        publish.gate(),
                        publish.formats(),
                        publish.folder(),
                        publish.needsEditor(),
                        publish.needsImageCredit(),
                        publish.templates(),
                        publish.creditThresholdPercent(),
                        "https://reviews.example/{locale}/{article}.html",
                        publish.publisher()));
        return new Night(some.id(), addressed, some.glossary(), some.date(), 1, folder);
    }

    @SuppressWarnings("NullAway") // it does not see that the medium of an entry may be null
    private static GlossaryEntry name(String id, Kind kind, String source, String target) {
        Target form = new Target(target, List.of(), List.of(), "");
        return new GlossaryEntry(
                id,
                kind,
                source,
                List.of(),
                "",
                Map.of(Locale.ENGLISH, form, Locale.JAPANESE, form),
                false,
                GlossaryEntry.Origin.OFFICIAL,
                GlossaryEntry.Status.APPROVED,
                "",
                null,
                null);
    }
}

package org.nightdesk.workflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Article;
import org.nightdesk.article.GivenCredits;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.text.CodedText;
import org.nightdesk.workflow.JobGlossary;

@NullUnmarked
class MissingNamesTest {
    private static final List<Locale> TARGETS = List.of(Locale.ENGLISH, Locale.JAPANESE);
    private static final JobGlossary GLOSSARY = new JobGlossary(
            () -> "1",
            Locale.KOREAN,
            () -> List.of(
                    entry("moon", Kind.PERSON, "문하린", Map.of(Locale.ENGLISH, "Moon Ha Rin")),
                    entry("signal", Kind.TITLE, "시그널", Map.of(Locale.ENGLISH, "Signal", Locale.JAPANESE, "シグナル"))));

    @Test
    void tellsInWhichLanguagesANameIsMissing() {
        assertThat(MissingNames.of(article("문하린", "시그널", List.of(), Orders.NONE), GLOSSARY, TARGETS))
                .containsExactly(new MissingNames("critic", "문하린", List.of(Locale.JAPANESE)));
        assertThat(MissingNames.of(article("홍길동", "등대", List.of(), Orders.NONE), GLOSSARY, TARGETS))
                .containsExactly(new MissingNames("critic", "홍길동", TARGETS), new MissingNames("work", "등대", TARGETS));
        assertThat(MissingNames.of(article(null, "시그널", List.of(), Orders.NONE), GLOSSARY, TARGETS))
                .isEmpty();
    }

    @Test
    void wantsNoNameWhereOneIsGivenByHandOrTheArticleIsNotFor() {
        GivenCredits given = new GivenCredits(Locale.JAPANESE, "ムン・ハリン", null, null);
        Orders english = new Orders(Orders.Priority.NORMAL, null, null, "", "", List.of(Locale.ENGLISH), "", "");

        assertThat(MissingNames.of(article("문하린", "시그널", List.of(given), Orders.NONE), GLOSSARY, TARGETS))
                .isEmpty();
        assertThat(MissingNames.of(article("문하린", "시그널", List.of(), english), GLOSSARY, TARGETS))
                .isEmpty();
    }

    private static Article article(@Nullable String critic, String title, List<GivenCredits> credits, Orders orders) {
        return new Article(
                "a",
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain("제목")),
                List.of(new Work(title, Work.Medium.FILM, 2020)),
                critic,
                null,
                null,
                null,
                List.of(),
                credits,
                orders);
    }

    private static GlossaryEntry entry(String id, Kind kind, String source, Map<Locale, String> targets) {
        return new GlossaryEntry(
                id,
                kind,
                source,
                List.of(),
                "",
                targets.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey,
                                one -> new GlossaryEntry.Target(one.getValue(), List.of(), List.of(), ""))),
                false,
                GlossaryEntry.Origin.OFFICIAL,
                GlossaryEntry.Status.APPROVED,
                "",
                null,
                null);
    }
}

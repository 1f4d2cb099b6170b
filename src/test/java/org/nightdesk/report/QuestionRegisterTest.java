package org.nightdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Answerer;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.question.Answer;
import org.nightdesk.question.Question;
import org.nightdesk.question.Question.End;
import org.nightdesk.question.Question.Kind;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.WorkflowSamples;

@NullUnmarked
class QuestionRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final MemoryQuestions questions = new MemoryQuestions();
    private final MemoryArticles articles = new MemoryArticles();
    private final Map<UnitState, List<LedgerQueries.SizedUnit>> states = new EnumMap<>(UnitState.class);
    private final QuestionRegister register = new QuestionRegister(questions, ledger(), articles);
    private long english;
    private long french;

    @BeforeEach
    void takeAnArticle() {
        List<Long> ids = articles.put(
                WorkflowSamples.prepared("lighthouse", "빛", "문하린", "빛이 남는 자리", "은수는 웃는다."),
                Locale.ENGLISH,
                Locale.FRENCH);
        english = ids.get(0);
        french = ids.get(1);
    }

    private LedgerQueries ledger() {
        return (LedgerQueries) Proxy.newProxyInstance(
                LedgerQueries.class.getClassLoader(),
                new Class<?>[] {LedgerQueries.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "subjects" ->
                        ((Collection<?>) arguments[0])
                                .stream()
                                        .map(Long.class::cast)
                                        .collect(Collectors.toMap(Function.identity(), this::subject));
                    case "units" -> Map.of(0L, states.getOrDefault((UnitState) arguments[1], List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private LedgerQueries.Subject subject(long id) {
        return new LedgerQueries.Subject(
                "nightly", "lighthouse", articles.translation(id).locale());
    }

    private void ask(long translation, int n, UnitState state, Answerer answerer) {
        long unit = Ids.of(translation, n);
        questions.keep(new Question(unit, "KEY" + n, Kind.QUESTION, "kim", "Who?", 1, DAY, answerer));
        states.merge(
                state,
                List.of(new LedgerQueries.SizedUnit(unit, 1)),
                (one, more) -> java.util.stream.Stream.concat(one.stream(), more.stream())
                        .toList());
    }

    @Test
    void listsWhatIsOpenByArticleAndLocale() {
        ask(french, 0, UnitState.HELD, Answerer.MANAGER);
        ask(english, 1, UnitState.ISSUED, Answerer.CRITIC);
        ask(english, 0, UnitState.RETURNED, Answerer.EDITOR);
        ask(english, 2, UnitState.STALE, Answerer.EDITOR);

        assertThat(register.of("", false))
                .extracting(
                        QuestionRegister.Entry::number,
                        QuestionRegister.Entry::locale,
                        QuestionRegister.Entry::answerer,
                        QuestionRegister.Entry::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "en", "the critic 문하린", "open"),
                        org.assertj.core.groups.Tuple.tuple(3L, "en", "the manager", "open"),
                        org.assertj.core.groups.Tuple.tuple(1L, "fr", "the manager", "open"));
        articles.assign(Role.EDITOR, Map.of(english, "seo"));
        assertThat(register.of("lighthouse", false).get(1).answerer()).isEqualTo("the editor seo");
        assertThat(register.of("other", false)).isEmpty();
    }

    @Test
    void doesNotAskAnEditorWhatTheyAskThemselves() {
        articles.assign(Role.EDITOR, Map.of(english, "kim"));
        ask(english, 0, UnitState.HELD, Answerer.EDITOR);

        assertThat(register.of("", false).get(0).answerer()).isEqualTo("the manager");
    }

    @Test
    void keepsWhatIsNoLongerOpen() {
        for (int n = 0; n < 4; n++) {
            ask(english, n, UnitState.PUBLISHED, Answerer.MANAGER);
        }
        ask(english, 4, UnitState.STALE, Answerer.MANAGER);
        questions.answer(1, new Answer("The actor.", "Lee", Answer.BY_HAND, 0, DAY));
        questions.answer(1, new Answer("The director.", "Lee", Answer.BY_HAND, 0, DAY.plusDays(1)));
        questions.settle(1, End.FILLED, DAY);
        questions.settle(2, End.WITHDRAWN, DAY);
        questions.settle(3, End.FILLED, DAY);
        questions.settle(4, End.DECIDED, DAY);

        List<QuestionRegister.Entry> all = register.of("", true);

        assertThat(all)
                .extracting(QuestionRegister.Entry::state)
                .containsExactly("answered", "withdrawn", "row filled in", "row decided", "source text gone");
        assertThat(all.get(0).answer()).isEqualTo("The director.");
        assertThat(all.get(0).earlier())
                .containsExactly(new QuestionRegister.Earlier("The actor.", "Lee", DAY, DAY.plusDays(1)));
        assertThat(register.of("", false)).isEmpty();
    }
}

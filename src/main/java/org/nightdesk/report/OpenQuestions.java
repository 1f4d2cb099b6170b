package org.nightdesk.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightdesk.article.Article;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;

/** The questions that still want an answer: those about units that are neither accepted nor gone from their article. */
final class OpenQuestions {
    private final Questions questions;
    private final LedgerQueries ledger;
    private final Articles articles;

    OpenQuestions(Questions questions, LedgerQueries ledger, Articles articles) {
        this.questions = questions;
        this.ledger = ledger;
        this.articles = articles;
    }

    /**
     * One of them.
     *
     * @param row where the row is
     * @param answerer who is to answer, as {@link #answerer} has it
     */
    record Open(LedgerQueries.Subject subject, KeptQuestion kept, Row row, String answerer) {
        Question question() {
            return kept.question();
        }
    }

    /** Where the row of an open question is. */
    enum Row {
        /** There is a text that waits for the editor. */
        DRAFT,
        /** It waits for the answer. */
        WAITING,
        /** It is with somebody or goes to somebody, answer or not. */
        UNDER_WAY
    }

    /** @param job empty for all */
    List<Open> of(String job) {
        List<KeptQuestion> all = questions.open(Question.Kind.QUESTION);
        Set<Long> translations = new TreeSet<>();
        all.forEach(one -> translations.add(Ids.owner(one.question().unitId())));
        if (translations.isEmpty()) {
            return List.of();
        }
        Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(translations);
        Set<Long> drafts = units(translations, UnitState.RETURNED);
        Set<Long> waiting = units(translations, UnitState.HELD);
        Set<Long> underWay = units(translations, UnitState.OPEN);
        underWay.addAll(units(translations, UnitState.ISSUED));
        List<Open> open = new ArrayList<>();
        for (KeptQuestion one : all) {
            long unit = one.question().unitId();
            LedgerQueries.Subject subject = subjects.get(Ids.owner(unit));
            Row row = drafts.contains(unit)
                    ? Row.DRAFT
                    : waiting.contains(unit) ? Row.WAITING : underWay.contains(unit) ? Row.UNDER_WAY : null;
            if (subject != null
                    && row != null
                    && (job.isEmpty() || subject.job().equals(job))) {
                open.add(new Open(subject, one, row, answerer(one.question(), articles)));
            }
        }
        return open;
    }

    /** Who is to answer: {@code the editor seo}, {@code the manager}, {@code the critic Han Ji Woo}. */
    static String answerer(Question question, Articles articles) {
        Translation translation = articles.translation(Ids.owner(question.unitId()));
        return switch (question.answerer()) {
            case MANAGER -> "the manager";
            case EDITOR -> {
                String editor = translation.editor().isEmpty()
                        ? articles.document(translation.articleId()).orders().editor()
                        : translation.editor();
                yield editor.isEmpty() || editor.equals(question.person()) ? "the manager" : "the editor " + editor;
            }
            case CRITIC -> {
                Article article = articles.document(translation.articleId());
                yield article.critic() == null ? "the manager" : "the critic " + article.critic();
            }
        };
    }

    private Set<Long> units(Set<Long> translations, UnitState state) {
        Set<Long> ids = new HashSet<>();
        ledger.units(translations, state).values().forEach(units -> units.forEach(unit -> ids.add(unit.id())));
        return ids;
    }
}

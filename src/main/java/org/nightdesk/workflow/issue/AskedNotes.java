package org.nightdesk.workflow.issue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Words;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;

/** What a note tells of the questions about a row of one article, and of their answers. */
final class AskedNotes {
    private static final String NO_WORDS = "–";
    private static final String AND = " – ";

    private final RowNotes notes;
    private final Words words;
    private final String reader;
    private final List<KeptQuestion> asked;

    /** @param reader the key of the person who gets the kit @param asked about the article, in any locale */
    AskedNotes(RowNotes notes, Words words, String reader, List<KeptQuestion> asked) {
        this.notes = notes;
        this.words = words;
        this.reader = reader;
        this.asked = asked;
    }

    /** Questions with their answers, a line each: those about the row itself, and answered ones from other locales. */
    String about(Unit unit) {
        Set<String> lines = new LinkedHashSet<>();
        for (KeptQuestion one : asked) {
            if (one.isAsked() && isAbout(one, unit)) {
                lines.add(line(one));
            }
        }
        for (KeptQuestion one : asked) {
            if (one.isAsked()
                    && !isAbout(one, unit)
                    && Ids.number(one.question().unitId()) == unit.n()) {
                one.answer()
                        .ifPresent(answer -> lines.add(words.say("note.colleague-asked", said(one.question()))
                                + AND
                                + words.say("note.answer", answer.text())));
            }
        }
        return RowNotes.lines(lines.toArray(String[]::new));
    }

    /** One about the row itself; empty where it is settled without an answer. */
    private String line(KeptQuestion one) {
        Question question = one.question();
        String asks = question.person().equals(reader)
                ? words.say("note.you-asked", said(question))
                : words.say("note.asked", notes.name(question.person()), said(question));
        Answer answer = one.answer().orElse(null);
        if (answer == null) {
            return one.isSettled() ? "" : asks;
        }
        return asks + AND + words.say("note.answered", notes.name(answer.by()), answer.text());
    }

    /** What somebody said of the row, with their name; empty where a question tells it, or was taken back with it. */
    String said(Units.@Nullable Remark remark, Unit unit) {
        return remark == null || tells(remark, unit) ? "" : notes.said(remark);
    }

    private boolean tells(Units.Remark remark, Unit unit) {
        return asked.stream().anyMatch(one -> isAbout(one, unit) && (isTold(remark, one) || isAnswer(remark, one)));
    }

    private static boolean isTold(Units.Remark remark, KeptQuestion one) {
        Question question = one.question();
        if (!question.person().equals(remark.person()) || !NormalizedText.same(question.text(), remark.text())) {
            return false;
        }
        return one.end() == Question.End.WITHDRAWN
                || (one.isAsked()
                        ? !one.isSettled() || one.answer().isPresent()
                        : one.isSettled() && one.end() != Question.End.FILLED);
    }

    private static boolean isAnswer(Units.Remark remark, KeptQuestion one) {
        return one.answer()
                .filter(answer ->
                        answer.by().equals(remark.person()) && NormalizedText.same(answer.text(), remark.text()))
                .isPresent();
    }

    private static boolean isAbout(KeptQuestion one, Unit unit) {
        return one.question().unitId() == unit.id();
    }

    private static String said(Question question) {
        return question.text().isEmpty() ? NO_WORDS : question.text();
    }
}

package org.nightdesk.workflow.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/**
 * Answers what people ask about rows, and takes answers back. A row that waits for the answer goes with it to the person who
 * asked. Kits that are out already are left as they are. Writes belong into the caller's transaction.
 */
public final class AnsweringQuestions {
    private final Articles articles;
    private final Units units;
    private final Kits kits;
    private final Pauses pauses;
    private final Questions questions;
    private final UnitLife life;
    private final Booking booking;

    AnsweringQuestions(Intervening.Ledger ledger, Kits kits, Questions questions, UnitLife life, Booking booking) {
        this.articles = ledger.articles();
        this.units = ledger.units();
        this.pauses = ledger.pauses();
        this.kits = kits;
        this.questions = questions;
        this.life = life;
        this.booking = booking;
    }

    /** A question with what it is about. @param unit null when its row is gone altogether */
    private record About(
            KeptQuestion kept,
            TranslationInWork work,
            @Nullable Unit unit) {
        Question question() {
            return kept.question();
        }

        Subject subject() {
            return Subject.of(work);
        }

        String title() {
            return "Question " + kept.number() + " (" + subject().title() + ", row "
                    + question().key() + ")";
        }

        /** Whether the row waits for the answer and for nothing else. */
        boolean isWaiting() {
            return unit != null
                    && unit.state() == UnitState.HELD
                    && !kept.isSettled()
                    && unit.reason().equals(question().said());
        }
    }

    /** Gives a question an answer, or another one. */
    public Outcome answer(long number, String text, Word word) {
        Optional<KeptQuestion> found = questions.find(number).filter(KeptQuestion::isAsked);
        if (found.isEmpty()) {
            return noQuestion(number);
        }
        About about = about(found.get());
        Optional<Outcome> obstacle = obstacle(about, text);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Answer before = about.kept.answer().orElse(null);
        long lastNight = without().lastNight(about.question().unitId());
        questions.answer(number, new Answer(text, word.by(), Answer.BY_HAND, lastNight, word.on()));
        booking.keep(about.subject(), Action.ANSWER, "question " + number, word);
        List<String> done = new ArrayList<>();
        done.add(about.title() + " is answered: " + text);
        if (before != null) {
            done.add("That replaces what " + before.by() + " answered on " + before.on() + ": " + before.text());
        }
        List<String> next = new ArrayList<>();
        next.add(letGoOn(about));
        next.add(others(about, lastNight));
        next.add("Undo it: nightdesk answer " + number + " --withdraw");
        return new Outcome.Done(done, next);
    }

    private Optional<Outcome> obstacle(About about, String text) {
        long number = about.kept.number();
        if (text.length() > Answer.LONGEST) {
            return Optional.of(new Outcome.Nothing(
                    "The answer has " + text.length() + " characters; a note beside a row has room for "
                            + Answer.LONGEST + ".",
                    "Shorten it."));
        }
        if (about.kept.end() == Question.End.REPLACED) {
            String later = questions.of(List.of(about.work.id())).stream()
                    .filter(one -> one.number() > number
                            && one.isAsked()
                            && one.question().unitId() == about.question().unitId()
                            && one.question().person().equals(about.question().person()))
                    .map(one -> "Answer question " + one.number() + " instead.")
                    .reduce("", (earlier, one) -> one);
            return Optional.of(new Outcome.Nothing(
                    about.question().person() + " has said something else about the row since question " + number + ".",
                    later));
        }
        return about.kept
                .answer()
                .filter(one -> one.text().equals(text))
                .map(one -> new Outcome.Nothing(
                        about.title() + " has this answer already, from " + one.by() + " on " + one.on() + ".", ""));
    }

    /** Lets the row go on. @return what becomes of it */
    private String letGoOn(About about) {
        Unit unit = about.unit;
        String key = about.question().key();
        if (unit == null || unit.state() == UnitState.STALE) {
            return "The source text of the row has changed or is gone; the answer shows where the row is still in a kit.";
        }
        if (about.isWaiting()) {
            String person = openAgain(about, unit);
            String goes = person.isEmpty() ? "to somebody" : "to " + person + ", unless they are away,";
            return pauses.of(about.work.translation()).isPresent()
                    ? "The article rests; once it is resumed, the row goes out with the answer."
                    : "The next night sends the row " + goes + " with question and answer.";
        }
        return switch (unit.state()) {
            case HELD ->
                "The row is held for another reason: " + unit.reason()
                        + ". To send it out once more: nightdesk release " + key + " --again";
            case RETURNED ->
                kits.isReview(unit.kitId())
                        ? "The row is with its editor already."
                        : "The editor sees the text with question and answer in the review kit.";
            case APPROVED, PUBLISHED ->
                "The row is approved already. If the answer changes its text: nightdesk reopen " + key;
            default -> "The next kit with the row shows question and answer.";
        };
    }

    /** Sends the row to its editor again where it was in a review kit, else to its translator. @return who that is */
    private String openAgain(About about, Unit unit) {
        int words = about.work.words(unit);
        if (kits.isReview(unit.kitId())) {
            life.reviewTakenBack(about.work.id(), List.of(unit.id()), about.work.words(UnitState.RETURNED) + words);
            return about.work.translation().editor();
        }
        life.sentBack(about.work.id(), Map.of(unit.id(), words));
        return about.work.translation().translator();
    }

    private String others(About about, long lastNight) {
        List<KitsWithoutAnswer.Without> without = without().of(about.question().unitId(), lastNight);
        if (without.isEmpty()) {
            return "Kits in other languages that go out from now on show it too.";
        }
        return "Kits that go out from now on show it, in other languages too. Already out without it: "
                + String.join(
                        ", ",
                        without.stream().map(KitsWithoutAnswer.Without::told).toList())
                + ". Tell them, if it matters there.";
    }

    private KitsWithoutAnswer without() {
        return new KitsWithoutAnswer(articles, units, kits);
    }

    /** Takes an answer back: the question is open again. */
    public Outcome withdraw(long number, Word word) {
        Optional<KeptQuestion> found = questions.find(number).filter(KeptQuestion::isAsked);
        if (found.isEmpty()) {
            return noQuestion(number);
        }
        About about = about(found.get());
        Answer answer = about.kept.answer().orElse(null);
        if (answer == null) {
            return new Outcome.Nothing(
                    about.title() + " has no answer.", "Answer it: nightdesk answer " + number + " \"…\"");
        }
        questions.withdraw(number, word.on());
        booking.keep(about.subject(), Action.WITHDRAW, "the answer to question " + number, word);
        List<String> next = new ArrayList<>();
        if (about.unit != null && !about.kept.isSettled()) {
            if (about.unit.state() == UnitState.OPEN) {
                life.held(about.unit.id(), about.question().said());
                life.toCheck(about.work.id());
                next.add("The row waits for another answer.");
            }
            next.add("The question is open again: nightdesk answer " + number + " \"…\"");
        }
        List<String> shown = shown(about, answer);
        if (!shown.isEmpty()) {
            next.add("Already out with it: " + String.join(", ", shown) + ". Tell them.");
        }
        return new Outcome.Done(
                List.of(about.title() + ": the answer of " + answer.by() + " is withdrawn: " + answer.text()), next);
    }

    /** The kits that people have with the answer in them. */
    private List<String> shown(About about, Answer answer) {
        List<String> without = without().of(about.question().unitId(), answer.lastNight()).stream()
                .map(KitsWithoutAnswer.Without::told)
                .toList();
        return without().of(about.question().unitId(), Long.MAX_VALUE).stream()
                .map(KitsWithoutAnswer.Without::told)
                .filter(kit -> !without.contains(kit))
                .toList();
    }

    private About about(KeptQuestion kept) {
        long unitId = kept.question().unitId();
        TranslationInWork work = TranslationInWork.load(Ids.owner(unitId), articles, units);
        return new About(kept, work, work.unit(Ids.number(unitId)));
    }

    private static Outcome noQuestion(long number) {
        return new Outcome.Nothing("There is no question " + number + ".", "See their numbers: nightdesk questions");
    }
}

package org.nightdesk.workflow.manage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Units;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Presence;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Router;
import org.nightdesk.routing.Routes;
import org.nightdesk.routing.Wishes;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.Routing;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/**
 * Gives the work on a translation to a person, or leaves it to routing again. What somebody else has of it and has not
 * returned is taken back first. Writes belong into the caller's transaction.
 */
public final class AssigningWork {
    private final Articles articles;
    private final Units units;
    private final Pauses pauses;
    private final WorkInHand inHand;
    private final Routes routes;
    private final UnitLife life;
    private final Booking booking;

    AssigningWork(Intervening.Ledger ledger, WorkInHand inHand, Routes routes, UnitLife life, Booking booking) {
        this.articles = ledger.articles();
        this.units = ledger.units();
        this.pauses = ledger.pauses();
        this.inHand = inHand;
        this.routes = routes;
        this.life = life;
        this.booking = booking;
    }

    /**
     * What is asked for.
     *
     * @param locale the target locale; null for all in which the person works in the role
     * @param person their key; empty to leave the work to routing
     */
    public record Wish(String article, @Nullable Locale locale, Role role, String person) {}

    /** @param night the job's last one */
    public List<Outcome> assign(Wish wish, Night night, Word word) {
        Locale source = night.job().source().locale();
        Person person = night.job().people().find(wish.person).orElse(null);
        if (person == null && !wish.person.isEmpty()) {
            return List.of(new Outcome.Nothing(
                    "The people file has no key “" + wish.person + "”.",
                    "It has " + keys(night.job().people().all()) + "."));
        }
        List<TranslationInWork> works = works(wish, night);
        if (works.isEmpty()) {
            return List.of(new Outcome.Nothing(
                    "The job " + night.job().name() + " has no article “" + wish.article + "”"
                            + (wish.locale == null ? "." : " in " + wish.locale.toLanguageTag() + "."),
                    "See what it has: nightdesk explain " + wish.article + ". For another job, name its file: --job"));
        }
        if (person == null) {
            return works.stream()
                    .map(work -> open(work, wish.role, night, word))
                    .toList();
        }
        List<TranslationInWork> able = works.stream()
                .filter(work ->
                        person.works(wish.role, source, work.translation().locale()))
                .toList();
        if (able.isEmpty()) {
            return works.stream()
                    .map(work -> cannot(person, wish.role, work, night))
                    .toList();
        }
        return able.stream()
                .map(work -> give(work, wish.role, person, night, word))
                .toList();
    }

    private List<TranslationInWork> works(Wish wish, Night night) {
        return articles.find(night.job().name(), wish.article).stream()
                .flatMap(article -> articles.translations(article.id()).stream())
                .filter(one -> wish.locale == null || one.locale().equals(wish.locale))
                .map(one -> TranslationInWork.load(one.id(), articles, units))
                .toList();
    }

    private static Outcome cannot(Person person, Role role, TranslationInWork work, Night night) {
        Locale source = night.job().source().locale();
        Locale target = work.translation().locale();
        List<Person> others = night.job().people().all().stream()
                .filter(one -> one.works(role, source, target))
                .toList();
        return new Outcome.Nothing(
                person.key() + " is not listed as " + name(role) + " for " + new Person.Pair(source, target) + ".",
                "Add the pair to them in the people file"
                        + (others.isEmpty() ? "." : ", or choose one of: " + keys(others) + "."));
    }

    private Outcome give(TranslationInWork work, Role role, Person person, Night night, Word word) {
        Subject subject = Subject.of(work);
        Optional<Outcome> obstacle = obstacle(work, role, night).or(() -> absence(work, role, person, night, word));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Routes.Due had = routes.due(work.id(), role);
        if (had != null && had.person().equals(person.key())) {
            return new Outcome.Nothing(
                    subject.title() + " is with " + person.key() + " already, due " + had.on() + ".", "");
        }
        WorkInHand.Part part = inHand.of(work, role, night.job().name());
        if (part.words() == 0) {
            return nothingWaits(work, role);
        }
        Assignment assignment = assignment(work, role, part.words(), person, night);
        Route found = new Router(
                        new People(List.of(person)),
                        night.job().schedule(),
                        routes.workloads(assignment.topics()),
                        today(night, word))
                .route(assignment);
        Route.To to = found.found().orElse(null);
        if (to == null) {
            return new Outcome.Nothing(
                    subject.title() + " cannot go to " + person.key() + ": " + found.reason() + ".",
                    "Choose somebody else, or change the people file.");
        }
        takeBack(work, role, part, had, word);
        routes.keep(
                List.of(new Routes.Taken(
                        assignment,
                        new Route.To(person, to.dueOn(), "assigned " + word.told() + "; due " + to.dueOn()))),
                TakingKitsBack.NO_NIGHT);
        articles.assign(role, Map.of(work.id(), person.key()));
        life.routed(role, Map.of(work.id(), part.words()));
        booking.keep(subject, Action.ASSIGN, name(role) + " " + person.key(), word);
        List<String> next = new ArrayList<>();
        if (had != null) {
            next.addAll(tell(had, part));
        }
        next.add("The next night sends it out, due " + to.dueOn() + ".");
        String before = had == null ? " --open" : " " + had.person();
        next.add("Undo it: nightdesk assign " + subject.key() + before + subject.option() + option(role));
        return new Outcome.Done(
                List.of(subject.title() + ": " + Subject.rows(part.rows()) + ", " + part.words() + " words, go to "
                        + name(role) + " " + person.key() + (had == null ? "." : ", taken from " + had.person() + ".")),
                next);
    }

    /** Leaves the work to routing. */
    private Outcome open(TranslationInWork work, Role role, Night night, Word word) {
        Subject subject = Subject.of(work);
        Optional<Outcome> obstacle = obstacle(work, role, night);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Routes.Due had = routes.due(work.id(), role);
        WorkInHand.Part part = inHand.of(work, role, night.job().name());
        if (part.words() == 0) {
            return nothingWaits(work, role);
        }
        if (had == null) {
            return new Outcome.Nothing(
                    subject.title() + " is with no " + name(role) + ".", "The next night looks for one.");
        }
        takeBack(work, role, part, had, word);
        articles.assign(role, Map.of(work.id(), ""));
        booking.keep(subject, Action.UNASSIGN, name(role) + " " + had.person(), word);
        List<String> next = new ArrayList<>(tell(had, part));
        next.add("The next night looks for somebody, and for " + had.person() + " only if nobody else can.");
        return new Outcome.Done(
                List.of(subject.title() + ": " + Subject.rows(part.rows()) + " taken from " + had.person() + "."),
                next);
    }

    private static List<String> tell(Routes.Due had, WorkInHand.Part part) {
        return part.out() == 0
                ? List.of()
                : List.of(
                        "Tell " + had.person() + ", who has " + Subject.rows(part.out())
                                + " of it in a kit. Rows that come back all the same are taken unless they are approved by then.");
    }

    /** Puts the work into the lane of those who look for a person, whoever has it now. */
    private void takeBack(
            TranslationInWork work, Role role, WorkInHand.Part part, Routes.@Nullable Due had, Word word) {
        if (had != null) {
            routes.takeBack(
                    List.of(new Routes.TakenBack(
                            work.id(), role, had.person(), part.words(), "taken back " + word.told())),
                    TakingKitsBack.NO_NIGHT);
        }
        inHand.takeBack(work, role, part);
    }

    private Optional<Outcome> obstacle(TranslationInWork work, Role role, Night night) {
        Subject subject = Subject.of(work);
        if (pauses.of(work.translation()).isPresent()) {
            return Optional.of(new Outcome.Nothing(
                    subject.title() + " is on hold or cancelled.",
                    "First: nightdesk resume " + subject.key() + subject.option()));
        }
        return inHand.isPlanned(work, role, night.job().name())
                ? Optional.of(new Outcome.Nothing(
                        subject.title() + " is in a kit that an interrupted night has not written yet.",
                        "Run the night to its end first: nightdesk run"))
                : Optional.empty();
    }

    private Optional<Outcome> absence(TranslationInWork work, Role role, Person person, Night night, Word word) {
        LocalDate today = today(night, word);
        Presence presence = new Presence(night.job().schedule(), today);
        String why = presence.whyNotHere(person);
        if (why != null) {
            return Optional.of(new Outcome.Nothing(
                    why + ".", "Choose somebody else, or change “away”, “until” or “active” in the people file."));
        }
        boolean own = role == Role.EDITOR
                && !night.job().schedule().allowSelfReview()
                && units.authors(work.id(), Role.TRANSLATOR).contains(person.key());
        return own
                ? Optional.of(new Outcome.Nothing(
                        person.key() + " translated " + Subject.of(work).title() + ".",
                        "Choose another editor, or set allowSelfReview under schedule in the job file."))
                : Optional.empty();
    }

    private static Outcome nothingWaits(TranslationInWork work, Role role) {
        String title = Subject.of(work).title();
        return role == Role.TRANSLATOR
                ? new Outcome.Nothing(
                        "Nothing of " + title + " waits for a translator.",
                        "Open an accepted row again: nightdesk reopen ROWKEY")
                : new Outcome.Nothing(
                        title + " does not wait for an editor.",
                        "While it is being translated, name its editor in the article: editor: KEY");
    }

    private Assignment assignment(TranslationInWork work, Role role, int words, Person person, Night night) {
        LocalDate dueBy = work.article().article().orders().dueOn();
        return new Assignment(
                work.id(),
                role,
                night.job().source().locale(),
                work.translation().locale(),
                words,
                Routing.topics(work.article().article(), night.glossary()),
                person.key(),
                new Wishes(person.key(), dueBy, false, Set.of(), Set.of()));
    }

    /** The last business date, or the day of the word where that is later. */
    private static LocalDate today(Night night, Word word) {
        return word.on().isAfter(night.date()) ? word.on() : night.date();
    }

    private static String keys(List<Person> people) {
        return people.stream().map(Person::key).collect(Collectors.joining(", "));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String option(Role role) {
        return role == Role.EDITOR ? " --role editor" : "";
    }
}

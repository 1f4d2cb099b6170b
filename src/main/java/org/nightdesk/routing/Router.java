package org.nightdesk.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.calendar.Period;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Pair;
import org.nightdesk.job.Person.Role;
import org.nightdesk.job.Schedule;

/**
 * Chooses the person for each piece of work: of those who work in the pair and role and are there, who the article names;
 * then who worked on this very article; then who knows its works or critic and would not be much later than the first to be
 * free; then who is free first. Equal candidates go by who has less before them, then by the order of the people file, so
 * that the same night always routes alike.
 *
 * <p>Nobody edits what they translated themselves, unless the job allows it and nobody else can.
 */
public final class Router {
    /** How many days later than the first to be free somebody may be who knows the subject. */
    private static final int DAYS_FOR_AFFINITY = 3;

    /** A declared speciality counts like so many earlier articles. */
    private static final int TIMES_OF_A_SPECIALITY = 3;

    private static final Comparator<Candidate> FREE_FIRST =
            Comparator.comparing(Candidate::dueOn).thenComparing(Candidate::wordsBefore);

    private final People people;
    private final Schedule schedule;
    private final Workloads workloads;
    private final LocalDate today;
    private final Map<String, DueDates> dueDates = new HashMap<>();

    /** @param workloads what people have before them; grows with each route */
    public Router(People people, Schedule schedule, Workloads workloads, LocalDate today) {
        this.people = people;
        this.schedule = schedule;
        this.workloads = workloads;
        this.today = today;
    }

    /** Routes by the usual week, without holidays. */
    public Router(People people, Workloads workloads, LocalDate today) {
        this(people, Schedule.USUAL, workloads, today);
    }

    public Route route(Assignment work) {
        List<Person> able = people.all().stream()
                .filter(person -> person.works(work.role(), work.source(), work.target()))
                .toList();
        if (able.isEmpty()) {
            return new Route.Nobody("the people file has no " + role(work) + " for " + pair(work));
        }
        List<String> obstacles = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Person person : able) {
            Candidate candidate = candidate(person, work);
            String obstacle = obstacle(candidate, work);
            if (obstacle == null) {
                candidates.add(candidate);
            } else {
                obstacles.add(person.key() + " " + obstacle);
            }
        }
        String own = candidates.isEmpty() ? "" : onlyTheirOwn(candidates, work);
        if (candidates.isEmpty() || !own.isEmpty() && !schedule.allowSelfReview()) {
            obstacles.addAll(own.isEmpty() ? List.of() : List.of(own));
            return new Route.Nobody(
                    "no " + role(work) + " for " + pair(work) + " can take it: " + String.join("; ", obstacles));
        }
        Chosen chosen = choose(preferred(candidates, work), work);
        Person person = chosen.candidate.person;
        workloads.add(person.key(), work.words());
        for (String topic : work.topics()) {
            workloads.worked(person.key(), work.role(), topic, 1);
        }
        String why = chosen.why + (own.isEmpty() ? "" : "; edits their own work, since nobody else can");
        return new Route.To(
                person, chosen.candidate.dueOn, refusals(work) + why + chosen.candidate.about(work, obstacles, today));
    }

    private static String refusals(Assignment work) {
        StringBuilder refusals = new StringBuilder();
        new TreeMap<>(work.wishes().declinedBy())
                .forEach((person, said) ->
                        refusals.append(person).append(" ").append(said).append("; "));
        return refusals.toString();
    }

    /** Why a person cannot have this work now; null when they can. */
    private @Nullable String obstacle(Candidate candidate, Assignment work) {
        Person person = candidate.person;
        String refusal = work.wishes().declinedBy().get(person.key());
        if (refusal != null) {
            return refusal;
        }
        if (person.availability().hasLeft(today)) {
            return "has left";
        }
        if (!person.availability().reaches(candidate.dueOn)) {
            return "leaves on " + person.availability().until();
        }
        Period absence = dueDates(person).calendar().absenceAfter(today);
        LocalDate dueBy = work.wishes().dueBy();
        boolean backInTime = dueBy != null && !candidate.dueOn.isAfter(dueBy);
        return absence == null || backInTime ? null : "is away until " + absence.last();
    }

    /** Names those whose own work it is when nobody else is there; empty when somebody is. */
    private static String onlyTheirOwn(List<Candidate> candidates, Assignment work) {
        Predicate<Candidate> wroteIt = candidate -> work.wishes().authors().contains(candidate.person.key());
        return candidates.stream().allMatch(wroteIt)
                ? candidates.stream().map(one -> one.person.key()).collect(Collectors.joining(", ")) + " translated it"
                : "";
    }

    /** Leaves out authors and those who had it before, as long as anybody else is left. */
    private static List<Candidate> preferred(List<Candidate> candidates, Assignment work) {
        List<Candidate> others = without(candidates, work.wishes().authors()::contains);
        return without(others, work.wishes().notAgain()::contains);
    }

    private static List<Candidate> without(List<Candidate> candidates, Predicate<String> keys) {
        List<Candidate> left =
                candidates.stream().filter(one -> !keys.test(one.person.key())).toList();
        return left.isEmpty() ? candidates : left;
    }

    /** @param unreachable whether the day asked for cannot be met */
    private record Candidate(
            Person person, long wordsBefore, LocalDate dueOn, String topic, int times, boolean unreachable) {
        Chosen because(String reason) {
            return new Chosen(
                    this,
                    String.format(
                            Locale.ROOT,
                            "%s; %,d words waiting at %,d a day, due %s",
                            reason,
                            wordsBefore,
                            person.wordsPerDay(),
                            dueOn));
        }

        /** What else is to be said of the route: a wish that was not met. */
        String about(Assignment work, List<String> obstacles, LocalDate today) {
            String wanted = work.wishes().person();
            LocalDate dueBy = work.wishes().dueBy();
            StringBuilder about = new StringBuilder();
            if (unreachable && dueBy != null) {
                about.append("; asked for by ").append(dueBy);
                about.append(dueBy.isAfter(today) ? ", which cannot be met" : ", which is past");
            }
            if (!wanted.isEmpty() && !wanted.equals(person.key())) {
                about.append("; asked for ")
                        .append(obstacles.stream()
                                .filter(one -> one.startsWith(wanted + " "))
                                .map(one -> one.replaceFirst(" ", ", who "))
                                .findFirst()
                                .orElse(wanted + ", who cannot have it in this pair and role"));
            }
            return about.toString();
        }
    }

    private record Chosen(Candidate candidate, String why) {}

    private static Chosen choose(List<Candidate> candidates, Assignment work) {
        Optional<Candidate> wanted = of(candidates, work.wishes().person());
        if (wanted.isPresent()) {
            return wanted.get().because("named in the article");
        }
        Optional<Candidate> again = of(candidates, work.already());
        if (again.isPresent()) {
            return again.get().because("worked on this article before");
        }
        // Both comparisons keep the first of equals: the order of the people file decides.
        Candidate first = candidates.stream().min(FREE_FIRST).orElseThrow();
        LocalDate latest = first.dueOn.plusDays(DAYS_FOR_AFFINITY);
        Optional<Candidate> knowing = candidates.stream()
                .filter(candidate -> candidate.times > 0 && !candidate.dueOn.isAfter(latest))
                .min(Comparator.comparingInt((Candidate candidate) -> -candidate.times)
                        .thenComparing(FREE_FIRST));
        if (knowing.isPresent()) {
            return knowing.get().because("knows " + knowing.get().topic);
        }
        return first.because(candidates.size() == 1 ? "the only one" : "free first");
    }

    private static Optional<Candidate> of(List<Candidate> candidates, String key) {
        return candidates.stream()
                .filter(candidate -> candidate.person.key().equals(key))
                .findFirst();
    }

    private Candidate candidate(Person person, Assignment work) {
        DueDates dates = dueDates(person);
        LocalDate dueBy = work.wishes().dueBy();
        long before = workloads.words(person.key());
        LocalDate dueOn = dates.after((work.wishes().first() ? 0 : before) + work.words());
        boolean unreachable = false;
        if (dueBy != null && dueOn.isAfter(dueBy)) {
            // It goes before the rest, as late as it may but no sooner than it can be done.
            LocalDate soonest = dates.after(work.words());
            LocalDate asked = dates.calendar().atOrBefore(dueBy);
            unreachable = soonest.isAfter(dueBy);
            dueOn = soonest.isAfter(asked) ? soonest : asked;
        }
        String topic = "";
        int times = 0;
        for (String one : work.topics()) {
            int known = workloads.timesWorked(person.key(), work.role(), one)
                    + (person.specialities().contains(one) ? TIMES_OF_A_SPECIALITY : 0);
            if (known > times) {
                topic = one;
                times = known;
            }
        }
        return new Candidate(person, before, dueOn, topic, times, unreachable);
    }

    private DueDates dueDates(Person person) {
        return dueDates.computeIfAbsent(person.key(), key -> new DueDates(person, schedule, today));
    }

    private static Pair pair(Assignment work) {
        return new Pair(work.source(), work.target());
    }

    private static String role(Assignment work) {
        return work.role() == Role.EDITOR ? "editor" : "translator";
    }
}

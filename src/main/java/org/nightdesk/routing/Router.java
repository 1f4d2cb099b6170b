package org.nightdesk.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Pair;

/**
 * Chooses the person for each piece of work: who works in the pair and role; then who worked on this very article; then
 * who knows its works or critic and would not be much later than the first to be free; then who is free first. Equal
 * candidates go by the order of the people file, so that the same night always routes alike.
 */
public final class Router {
    /** How many days later than the first to be free somebody may be who knows the subject. */
    private static final int DAYS_FOR_AFFINITY = 3;

    /** A declared speciality counts like so many earlier articles. */
    private static final int TIMES_OF_A_SPECIALITY = 3;

    private final People people;
    private final Workloads workloads;
    private final LocalDate today;

    /** @param workloads what people have before them; grows with each route */
    public Router(People people, Workloads workloads, LocalDate today) {
        this.people = people;
        this.workloads = workloads;
        this.today = today;
    }

    public Route route(Assignment work) {
        List<Candidate> candidates = people.all().stream()
                .filter(person -> person.works(work.role(), work.source(), work.target()))
                .map(person -> candidate(person, work))
                .toList();
        if (candidates.isEmpty()) {
            return new Route.Nobody(
                    "the people file has no " + role(work) + " for " + new Pair(work.source(), work.target()));
        }
        Chosen chosen = choose(candidates, work);
        Person person = chosen.candidate.person;
        workloads.add(person.key(), work.words());
        for (String topic : work.topics()) {
            workloads.worked(person.key(), work.role(), topic, 1);
        }
        return new Route.To(person, chosen.candidate.dueOn, chosen.why);
    }

    private record Candidate(Person person, long wordsBefore, LocalDate dueOn, String topic, int times) {
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
    }

    private record Chosen(Candidate candidate, String why) {}

    private static Chosen choose(List<Candidate> candidates, Assignment work) {
        Optional<Candidate> again = candidates.stream()
                .filter(candidate -> candidate.person.key().equals(work.already()))
                .findFirst();
        if (again.isPresent()) {
            return again.get().because("worked on this article before");
        }
        // Both comparisons keep the first of equals: the order of the people file decides.
        Candidate first =
                candidates.stream().min(Comparator.comparing(Candidate::dueOn)).orElseThrow();
        LocalDate latest = first.dueOn.plusDays(DAYS_FOR_AFFINITY);
        Optional<Candidate> knowing = candidates.stream()
                .filter(candidate -> candidate.times > 0 && !candidate.dueOn.isAfter(latest))
                .min(Comparator.comparingInt((Candidate candidate) -> -candidate.times)
                        .thenComparing(Candidate::dueOn));
        if (knowing.isPresent()) {
            return knowing.get().because("knows " + knowing.get().topic);
        }
        return first.because(candidates.size() == 1 ? "the only one" : "free first");
    }

    private Candidate candidate(Person person, Assignment work) {
        long before = workloads.words(person.key());
        long days = Math.max(1, (before + work.words() + person.wordsPerDay() - 1) / person.wordsPerDay());
        LocalDate dueOn = today.plusDays(days);
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
        return new Candidate(person, before, dueOn, topic, times);
    }

    private static String role(Assignment work) {
        return work.role() == Person.Role.EDITOR ? "editor" : "translator";
    }
}

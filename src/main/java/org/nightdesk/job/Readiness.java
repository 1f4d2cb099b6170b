package org.nightdesk.job;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Person.Role;
import org.nightdesk.problem.Problems;

/** What a job lacks to get anything done, though all its files are valid: a night runs without it, and people wait. */
public final class Readiness {
    /** The place of a problem with the inbox. */
    public static final String INBOX = "source.inbox";

    private Readiness() {}

    public static void check(Job job, Problems problems) {
        String file = ShownPath.of(job.file());
        if (!Files.isDirectory(job.source().inbox())) {
            problems.add(
                    file,
                    INBOX,
                    "There is no folder " + ShownPath.of(job.source().inbox()),
                    "Create it, or correct the path");
        }
        for (Locale target : job.targets()) {
            check(job, Role.TRANSLATOR, target, problems);
            if (job.publish().gate() == Job.Gate.AFTER_REVIEW) {
                check(job, Role.EDITOR, target, problems);
                bothRoles(job, target, problems);
            }
        }
    }

    private static List<String> able(Job job, Role role, Locale target) {
        return job.people().all().stream()
                .filter(person -> person.availability().active())
                .filter(person -> person.works(role, job.source().locale(), target))
                .map(Person::key)
                .toList();
    }

    /** One person alone cannot do both: nobody edits what they translated. */
    private static void bothRoles(Job job, Locale target, Problems problems) {
        List<String> editors = able(job, Role.EDITOR, target);
        if (editors.size() == 1
                && able(job, Role.TRANSLATOR, target).equals(editors)
                && !job.schedule().allowSelfReview()) {
            problems.add(
                    ShownPath.of(job.file()),
                    "targets",
                    "Only " + editors.get(0) + " translates and edits "
                            + new Person.Pair(job.source().locale(), target)
                            + ", and nobody edits what they translated",
                    "Add another translator or editor, or set allowSelfReview: yes under schedule");
        }
    }

    private static void check(Job job, Role role, Locale target, Problems problems) {
        Locale source = job.source().locale();
        Person.Pair pair = new Person.Pair(source, target);
        if (able(job, role, target).isEmpty()) {
            problems.add(
                    ShownPath.of(job.file()),
                    "targets",
                    "There is no " + Key.written(role) + " for " + pair,
                    "Add “" + pair + "” to the pairs of one in the people file, or remove the target");
        }
    }
}

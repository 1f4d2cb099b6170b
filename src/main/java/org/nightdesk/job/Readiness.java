package org.nightdesk.job;

import java.nio.file.Files;
import java.util.Locale;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Person.Role;
import org.nightdesk.problem.Problems;

/** What a job lacks to get anything done, though all its files are valid: a night runs without it, and people wait. */
public final class Readiness {
    private Readiness() {}

    public static void check(Job job, Problems problems) {
        String file = ShownPath.of(job.file());
        if (!Files.isDirectory(job.source().inbox())) {
            problems.add(
                    file,
                    "source.inbox",
                    "There is no folder " + ShownPath.of(job.source().inbox()),
                    "Create it, or correct the path");
        }
        for (Locale target : job.targets()) {
            check(job, Role.TRANSLATOR, target, problems);
            if (job.publish().gate() == Job.Gate.AFTER_REVIEW) {
                check(job, Role.EDITOR, target, problems);
            }
        }
    }

    private static void check(Job job, Role role, Locale target, Problems problems) {
        Locale source = job.source().locale();
        if (job.people().all().stream().noneMatch(person -> person.works(role, source, target))) {
            Person.Pair pair = new Person.Pair(source, target);
            problems.add(
                    ShownPath.of(job.file()),
                    "targets",
                    "There is no " + Key.written(role) + " for " + pair,
                    "Add “" + pair + "” to the pairs of one in the people file, or remove the target");
        }
    }
}

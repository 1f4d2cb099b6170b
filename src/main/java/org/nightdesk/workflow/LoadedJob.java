package org.nightdesk.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.glossary.match.TermMatchers;
import org.nightdesk.job.Job;
import org.nightdesk.job.JobFile;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problems;
import org.nightdesk.quality.check.QualityChecks;

/**
 * A job with everything its files say, all of it valid.
 *
 * @param glossary read and ready to match
 */
public record LoadedJob(Job job, JobGlossary glossary) {
    /** @throws BadInputException with every problem of the job, people, style and glossary files */
    public static LoadedJob read(Path file, Path work) {
        Problems problems = new Problems();
        Optional<Job> job = JobFile.read(file, work, problems);
        List<GlossaryEntry> entries = List.of();
        if (job.isPresent()) {
            Locale source = job.get().source().locale();
            if (hasEntries(job.get().source().inbox())) {
                // Nobody waits for this: it goes on while the store is opened, and what comes too early loads by
                // itself.
                CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> TermMatchers.prepare(source));
            }
            entries = entries(job.get(), problems);
            check(job.get(), problems);
        }
        problems.throwIfAny();
        Job read = job.orElseThrow();
        return new LoadedJob(
                read,
                new JobGlossary(entries, TermMatchers.forLocale(read.source().locale(), entries)));
    }

    private static boolean hasEntries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<GlossaryEntry> entries(Job job, Problems problems) {
        try {
            return GlossaryFiles.read(job.glossaries(), job.source().locale());
        } catch (BadInputException bad) {
            problems.addAll(bad.problems());
            return List.of();
        }
    }

    /** What only the features know to be wrong. */
    private static void check(Job job, Problems problems) {
        String file = String.valueOf(job.file());
        Set<String> known = QualityChecks.ruleIds();
        new TreeMap<>(job.quality().rules()).forEach((rule, set) -> {
            if (!known.contains(rule)) {
                problems.add(
                        file,
                        "line " + set.line(),
                        "unknown quality rule “" + rule + "”",
                        "Use one of " + String.join(", ", known));
            }
        });
    }
}

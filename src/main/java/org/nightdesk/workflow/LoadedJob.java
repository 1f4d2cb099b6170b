package org.nightdesk.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.job.JobFile;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problems;
import org.nightdesk.quality.check.QualityChecks;

/** A job with everything its files say, all of it valid. */
public record LoadedJob(Job job, JobGlossary glossary) {
    /** @throws BadInputException with every problem of the job, people, style and glossary files */
    public static LoadedJob read(Path file, Path work) {
        Problems problems = new Problems();
        List<GlossaryEntry> entries = new ArrayList<>();
        Optional<Job> job = JobFile.read(file, work, problems, unfinished -> {
            check(unfinished, problems);
            if (canReadGlossary(unfinished)) {
                entries.addAll(entries(unfinished, problems));
            }
        });
        problems.throwIfAny();
        Job read = job.orElseThrow();
        return new LoadedJob(read, glossary(read, () -> List.copyOf(entries)));
    }

    /** Whether what is wrong with the job, if anything is, leaves its glossary readable. */
    private static boolean canReadGlossary(Job job) {
        return !job.source().locale().equals(Locale.ROOT)
                && job.glossaries().stream().allMatch(Files::isReadable);
    }

    /**
     * The same for a night. A glossary that was found in order before, and did not change since, is only read when an entry
     * of it is needed; where texts may have come in, that is begun at once on another thread.
     *
     * @param work where it is noted what was found in order
     * @throws BadInputException with every problem of the job, people, style and glossary files
     */
    public static LoadedJob forNight(Path file, Path work) {
        return forNight(file, work, CheckedGlossary.in(work));
    }

    static LoadedJob forNight(Path file, Path work, CheckedGlossary checked) {
        Problems problems = new Problems();
        Optional<Job> job = JobFile.read(file, work, problems, unfinished -> check(unfinished, problems));
        if (job.isEmpty()) {
            return read(file, work); // names what is wrong with the glossary too
        }
        JobGlossary glossary = glossaryForNight(job.get(), checked, problems);
        problems.throwIfAny();
        LoadedJob loaded = new LoadedJob(job.get(), glossary);
        if (Arrivals.mayHaveCome(loaded.job.source().inbox(), work)) {
            loaded.glossary.prepare();
        }
        return loaded;
    }

    private static JobGlossary glossaryForNight(Job job, CheckedGlossary checked, Problems problems) {
        Locale source = job.source().locale();
        if (job.glossaries().stream().allMatch(Files::isReadable)) {
            String fingerprint = Inputs.glossary(job);
            if (checked.holds(fingerprint, source)) {
                return new JobGlossary(() -> fingerprint, source, () -> GlossaryFiles.read(job.glossaries(), source));
            }
            List<GlossaryEntry> entries = entries(job, problems);
            return new JobGlossary(() -> fingerprint, source, () -> entries);
        }
        List<GlossaryEntry> none = entries(job, problems);
        return glossary(job, () -> none);
    }

    /** Notes that the glossary is in order, for the next night. */
    public void keepChecked(Path work) {
        keepChecked(CheckedGlossary.in(work));
    }

    void keepChecked(CheckedGlossary checked) {
        String fingerprint = glossary.fingerprint();
        Locale source = job.source().locale();
        // Files that were changed while they were read are read again.
        if (!checked.holds(fingerprint, source) && Inputs.glossary(job).equals(fingerprint)) {
            checked.keep(fingerprint, source);
        }
    }

    private static JobGlossary glossary(Job job, Supplier<List<GlossaryEntry>> entries) {
        return new JobGlossary(() -> Inputs.glossary(job), job.source().locale(), entries);
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
        String file = ShownPath.of(job.file());
        Set<String> known = QualityChecks.ruleIds();
        new TreeMap<>(job.quality().rules()).forEach((rule, set) -> {
            if (!known.contains(rule)) {
                problems.add(
                        file,
                        "line " + set.line(),
                        "Unknown quality rule “" + rule + "”",
                        "Use one of " + String.join(", ", known));
            }
        });
    }
}

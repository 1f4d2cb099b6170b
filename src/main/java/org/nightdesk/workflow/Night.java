package org.nightdesk.workflow;

import java.nio.file.Path;
import java.time.LocalDate;
import org.nightdesk.job.Job;

/**
 * One run over a job for a business date.
 *
 * @param id in the store
 * @param pass counts the runs of one date that had something new, from 1
 * @param work the folder everything is written to
 * @param reopenPublished whether published units that a changed glossary finds fault with go back to their translators
 */
public record Night(
        long id, Job job, JobGlossary glossary, LocalDate date, int pass, Path work, boolean reopenPublished) {

    public Night(long id, Job job, JobGlossary glossary, LocalDate date, int pass, Path work) {
        this(id, job, glossary, date, pass, work, false);
    }

    /** The instant on all that is written tonight: noon of the business date in the job's zone, so that a rerun writes alike. */
    public java.time.Instant instant() {
        return date.atTime(12, 0).atZone(job.zone()).toInstant();
    }
}

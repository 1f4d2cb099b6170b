package org.nightdesk.workflow.intake;

import java.util.List;
import java.util.Map;
import org.nightdesk.problem.Problem;

/** What is known of the files in the inbox, and what of them could not be used. Writes belong to the caller's transaction. */
public interface SourceFiles {
    /** How the reason begins for which an article is refused whose id another file has: it passes when that file goes. */
    String ID_TAKEN = "the article’s id is also that of an article in ";

    /** The SHA-256 of each file read whole, by path; without files that may be read otherwise although they are the same. */
    Map<String, String> known(String job);

    /** Keeps a file as read whole. */
    void read(String job, IntakeItem.EndOfFile file, long nightId);

    /** Notes why part of a file was not used; noted again for the same place in the same night, it counts once. */
    void quarantine(String job, String path, List<Problem> problems, long nightId);

    /** The problems of what a night could not use. */
    List<Problem> quarantined(long nightId);

    /** What is known against the files of a job as they were read last, and what was foreseen of their articles since. */
    List<Problem> standing(String job);
}

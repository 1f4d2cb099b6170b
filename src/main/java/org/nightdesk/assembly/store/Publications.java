package org.nightdesk.assembly.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.problem.Problem;

/** What was published, edition by edition, and what was refused. Writes belong into the caller's transaction. */
public interface Publications {
    /**
     * One edition of a published article.
     *
     * @param edition from 1
     * @param version the content hash of the source article
     * @param files pages and pictures, by path
     * @param on the business date
     */
    record Published(
            long id, long translationId, int edition, String version, List<File> files, LocalDate on, long nightId) {
        public Published {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of an edition.
     *
     * @param format of a page, or {@link #PICTURE}
     * @param path below the folder of publications, with slashes
     * @param source of a picture: where it lay below the inbox; else empty
     */
    record File(String format, String path, String sha256, String source) {
        /** The format of pictures, which are files of an edition as its pages are. */
        public static final String PICTURE = "picture";

        /** A page. */
        public File(String format, String path, String sha256) {
            this(format, path, sha256, "");
        }

        public boolean isPicture() {
            return format.equals(PICTURE);
        }
    }

    /** A file of the last edition of a translation. @param article its key */
    record Standing(long translationId, String job, String article, Locale locale, File file) {}

    /** A line of credit. @param words accepted source words behind it, 0 where that is no measure */
    record CreditLine(String role, String person, String name, int words) {}

    /** The editions of a translation, oldest first. */
    List<Published> editions(long translationId);

    /** The last edition of a translation, without its files. */
    record LastEdition(int edition, LocalDate on) {}

    /** The last editions of a job's translations, by translation. */
    Map<Long, LastEdition> lastEditions(String job);

    /** Keeps a new edition and forgets earlier refusals. */
    void publish(Published edition, List<CreditLine> credits);

    /** Notes other files of an edition whose text is the same, such as pages that link to a new language. */
    void rewrite(long publicationId, List<File> files);

    /** Keeps why a translation was not published, in place of earlier reasons. */
    void refuse(long translationId, List<Problem> reasons);

    /** Why translations of the job wait although all their units are approved, by translation. */
    Map<Long, List<Problem>> refusals(String job);

    List<CreditLine> credits(long publicationId);

    /** The credits of all editions published in a night, by publication. */
    Map<Long, List<CreditLine>> creditsIn(long nightId);

    List<Published> publishedIn(long nightId);

    /** The files of last editions, of whatever jobs, that have one of these paths. */
    List<Standing> standing(Collection<String> paths);

    /** The files of all last editions, by job and path. */
    List<Standing> standing();

    /** Notes the folder into which a job publishes. @param folder as {@link PublishFolder} writes it */
    void publishInto(String job, String folder);

    /** The folders into which jobs publish, by job; one that has not run since folders are noted is missing. */
    Map<String, String> folders();
    /** The keys of all who are credited anywhere. */
    Set<String> creditedPeople();

    /** The translations whose newest or earlier editions credit somebody. */
    Set<Long> crediting(String person);

    /** The names under which somebody was credited, the newest in each locale. */
    Map<Locale, String> creditedNames(String person);

    long nextId();
}

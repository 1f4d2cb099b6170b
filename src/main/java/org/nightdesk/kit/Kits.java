package org.nightdesk.kit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kits planned and sent out. Writes belong into the caller's transaction. */
public interface Kits {
    /**
     * A kit as it is planned: what goes to whom.
     *
     * @param code appears in the kit as its id
     * @param translations in the order of the kit
     */
    record Planned(
            long id,
            String code,
            Kit.Kind kind,
            String person,
            Locale locale,
            LocalDate dueOn,
            int words,
            List<Long> translations) {
        public Planned {
            translations = List.copyOf(translations);
        }
    }

    /** A kit that is in the outbox. @param path below the outbox, with slashes */
    record Out(Planned kit, String path, int rows, long nightId) {}

    long nextId();

    void plan(String job, List<Planned> kits, long nightId);

    /** The kits that are planned but not written yet, in the order of planning. */
    List<Planned> unwritten(String job);

    /** Forgets kits that are planned and not written. */
    void drop(Collection<Long> kitIds);

    /**
     * What went out in a kit.
     *
     * @param numbers the numbers of the units by translation, both in the kit's order
     * @param texts what stood in its text cells, by unit, where not empty
     */
    record Contents(Map<Long, List<Integer>> numbers, Map<Long, String> texts) {}

    /** Notes that a kit is in the outbox, its stamp signed. */
    void written(Out out, Contents contents);

    /** What went out in a kit, translations by id. */
    Contents contents(long kitId);

    /** Whether the kit is a review kit; false for 0, which is none. */
    boolean isReview(long kitId);

    /** Whether the kit went out with a signed stamp; kits of earlier versions did not. */
    boolean isSigned(long kitId);

    /** The key that signs the stamps of this store's kits; made when it is asked for the first time, and kept. */
    StampKey stampKey();

    Optional<Planned> byCode(String code);

    /** The kits of a job that went out to a person, the newest first. @param most how many at the most */
    List<Planned> sentTo(String job, String person, int most);

    /** The kits written in a night, in the order of planning. */
    List<Out> writtenIn(long nightId);

    /** The ids of the nights that planned the written kits of translations, by translation. */
    Map<Long, Set<Long>> nights(Kit.Kind kind, Collection<Long> translationIds);

    /** The codes of the kits that a translation was in, oldest first. */
    List<Out> of(long translationId);
}

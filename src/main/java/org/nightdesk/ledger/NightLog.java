package org.nightdesk.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The nights that were begun. Everything else in the store names a night by its id. Reads only. */
public interface NightLog {
    /** @param state as people read it */
    record Begun(long id, String job, LocalDate date, int pass, String state) {}

    /** The nights that began last, newest first. */
    List<Begun> latest(int most);

    /** The jobs that had a night, by name. */
    List<String> jobs();

    /** The business dates of nights by id; ids of no night are left out. */
    Map<Long, LocalDate> dates(Collection<Long> nightIds);

    /** The business dates of all nights of a job, by id. */
    Map<Long, LocalDate> ofJob(String job);
}

package org.nightdesk.job;

import java.util.List;
import org.nightdesk.calendar.WorkCalendar;

/**
 * How a job plans the work of its people.
 *
 * @param time what counts for people who set nothing of their own
 * @param whenAway what becomes of the open work of somebody who is away
 * @param allowSelfReview whether a translator may edit their own work when nobody else can
 * @param graceDays how many working days after its due date work is not yet late
 * @param remindDays how many working days before its due date work is listed as due soon
 * @param lateAfterDays after how many working days past the due date work is offered to somebody else; 0 for never
 */
public record Schedule(
        WorkTime time, WhenAway whenAway, boolean allowSelfReview, int graceDays, int remindDays, int lateAfterDays) {
    public static final Schedule USUAL = new Schedule(WorkTime.NOT_SET, WhenAway.BY_DUE_DATE, false, 0, 1, 0);

    /** What becomes of work that somebody has when they go away. */
    public enum WhenAway {
        /** They keep what is due after they are back; the rest is offered to others. */
        BY_DUE_DATE,
        KEEP,
        REASSIGN
    }

    /** The days on which a person works, absences left out. */
    public WorkCalendar calendar(Person person) {
        return time(person).calendar(person.availability().away());
    }

    /** The days on which people of this job work who set nothing of their own. */
    public WorkCalendar calendar() {
        return time.calendar(List.of());
    }

    /** The days and hours of a person. */
    public WorkTime time(Person person) {
        return person.time().orElse(time);
    }
}

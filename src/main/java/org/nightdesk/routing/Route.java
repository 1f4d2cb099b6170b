package org.nightdesk.routing;

import java.time.LocalDate;
import org.nightdesk.job.Person;

/** Where work goes, and why. */
public sealed interface Route {
    /** In plain words, for the manager. */
    String reason();

    /** @param dueOn the business day by whose end the person can have done it, given what else they have */
    record To(Person person, LocalDate dueOn, String reason) implements Route {}

    /** Nobody can do it. */
    record Nobody(String reason) implements Route {}
}

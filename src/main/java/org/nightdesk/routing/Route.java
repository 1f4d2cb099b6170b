package org.nightdesk.routing;

import java.time.LocalDate;
import java.util.Optional;
import org.nightdesk.job.Person;

/** Where work goes, and why. */
public sealed interface Route {
    /** In plain words, for the manager. */
    String reason();

    /** The person it goes to; empty when it goes to nobody. */
    Optional<To> found();

    /** @param dueOn the business day by whose end the person can have done it, given what else they have */
    record To(Person person, LocalDate dueOn, String reason) implements Route {
        @Override
        public Optional<To> found() {
            return Optional.of(this);
        }
    }

    /** Nobody can do it. */
    record Nobody(String reason) implements Route {
        @Override
        public Optional<To> found() {
            return Optional.empty();
        }
    }
}

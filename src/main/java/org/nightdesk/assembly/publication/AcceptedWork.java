package org.nightdesk.assembly.publication;

import org.nightdesk.job.Person;

/**
 * What one person did on one article in one target locale, counted over the accepted units alone.
 *
 * @param words source words of the units whose accepted text the person translated or approved, at least 0
 * @param revisions how many accepted revisions are the person's, at least 0
 */
public record AcceptedWork(Person person, Person.Role role, int words, int revisions) {
    public AcceptedWork {
        if (words < 0 || revisions < 0) {
            throw new IllegalArgumentException("accepted work " + words + " words, " + revisions + " revisions");
        }
    }
}

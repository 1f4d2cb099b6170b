package org.nightdesk.routing;

import java.util.List;
import java.util.Locale;
import org.nightdesk.job.Person.Role;

/**
 * Work that looks for a person.
 *
 * @param words source words
 * @param topics the works and the critic it is about, the most important first
 * @param already the key of the person who worked on this translation before; empty when nobody did
 */
public record Assignment(
        long translationId,
        Role role,
        Locale source,
        Locale target,
        int words,
        List<String> topics,
        String already,
        Wishes wishes) {
    public Assignment {
        topics = List.copyOf(topics);
        if (words < 0) {
            throw new IllegalArgumentException("words " + words);
        }
    }

    /** Work about which nothing else is asked. */
    public Assignment(
            long translationId,
            Role role,
            Locale source,
            Locale target,
            int words,
            List<String> topics,
            String already) {
        this(translationId, role, source, target, words, topics, already, Wishes.NONE);
    }
}

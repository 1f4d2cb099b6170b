package org.nightdesk.routing;

import java.util.HashMap;
import java.util.Map;
import org.nightdesk.job.Person.Role;

/**
 * How many source words each person has before them, and how often each worked on a topic before. Not thread-safe.
 */
public final class Workloads {
    private final Map<String, Long> words = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    public void add(String person, long moreWords) {
        words.merge(person, moreWords, Long::sum);
    }

    public long words(String person) {
        return words.getOrDefault(person, 0L);
    }

    public void worked(String person, Role role, String topic, int howOften) {
        times.merge(key(person, role, topic), howOften, Integer::sum);
    }

    public int timesWorked(String person, Role role, String topic) {
        return times.getOrDefault(key(person, role, topic), 0);
    }

    private static String key(String person, Role role, String topic) {
        return person + '\t' + role + '\t' + topic;
    }
}

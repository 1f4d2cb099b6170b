package org.nightdesk.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who works for a job, in the order of the people file. Immutable. */
public final class People {
    private final List<Person> all;
    private final Map<String, Person> byKey;

    /** @throws IllegalStateException when two people share a key */
    public People(List<Person> all) {
        this.all = List.copyOf(all);
        this.byKey = this.all.stream().collect(Collectors.toUnmodifiableMap(Person::key, Function.identity()));
    }

    public List<Person> all() {
        return all;
    }

    public Optional<Person> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}

package org.nightdesk.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one mapping in a configuration file: either names the program knows, or names people choose, which all
 * hold the same kind of value. Immutable.
 */
public final class Keys {
    private final List<Key<?>> named;
    private final Optional<Key<?>> each;
    private final List<Key<?>> oneNeeded;

    private Keys(List<Key<?>> named, Optional<Key<?>> each, List<Key<?>> oneNeeded) {
        this.named = named;
        this.each = each;
        this.oneNeeded = oneNeeded;
        if (named.stream().map(Key::name).distinct().count() < named.size()) {
            throw new IllegalArgumentException("a key is declared twice: " + named);
        }
    }

    static Keys of(Key<?>... named) {
        return new Keys(List.of(named), Optional.empty(), List.of());
    }

    /** Keys that people name; the key's own name stands for theirs. */
    static Keys each(Key<?> key) {
        return new Keys(List.of(), Optional.of(key), List.of());
    }

    /** The same keys, of which these must not all be left out. */
    Keys needingOneOf(Key<?>... some) {
        return new Keys(named, each, List.of(some));
    }

    /** Keys of which one must be given; empty when there is no such need. */
    public List<Key<?>> oneNeeded() {
        return oneNeeded;
    }

    /** The known names in the order in which people would write them. */
    public List<Key<?>> named() {
        return named;
    }

    /** What any name holds; present exactly when people choose the names. */
    public Optional<Key<?>> each() {
        return each;
    }

    List<String> names() {
        return named.stream().map(Key::name).toList();
    }

    /** Whether a name may be written here. */
    boolean allows(String name) {
        return each.isPresent() || names().contains(name);
    }

    boolean declares(Key<?> key) {
        return named.contains(key) || each.filter(key::equals).isPresent();
    }

    /**
     * Every key at any depth by its place in the file: {@code source.locale}, {@code people[].key},
     * {@code quality.RULE}.
     */
    public Map<String, Key<?>> byPlace() {
        Map<String, Key<?>> all = new LinkedHashMap<>();
        collect("", all);
        return all;
    }

    private void collect(String before, Map<String, Key<?>> all) {
        for (Key<?> key : each.map(List::<Key<?>>of).orElse(named)) {
            String place = before + key.name();
            all.put(place, key);
            key.keys().ifPresent(inner -> inner.collect(place + (key.isList() ? "[]." : "."), all));
        }
    }
}

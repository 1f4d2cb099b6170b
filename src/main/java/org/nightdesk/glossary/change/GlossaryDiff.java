package org.nightdesk.glossary.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * What changed from one state of a glossary to another. Entries are the same when their ids are; the order of a glossary
 * means nothing. Immutable.
 *
 * @param added in the order of their ids
 * @param removed in the order of their ids
 * @param changed in the order of their ids
 */
public record GlossaryDiff(List<GlossaryEntry> added, List<GlossaryEntry> removed, List<EntryChange> changed) {
    public GlossaryDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static GlossaryDiff between(Collection<GlossaryEntry> before, Collection<GlossaryEntry> after) {
        Map<String, GlossaryEntry> old = new HashMap<>();
        before.forEach(entry -> old.put(entry.id(), entry));
        List<GlossaryEntry> added = new ArrayList<>();
        List<EntryChange> changed = new ArrayList<>();
        for (GlossaryEntry entry : after) {
            GlossaryEntry was = old.remove(entry.id());
            if (was == null) {
                added.add(entry);
            } else {
                EntryChange change = EntryChange.between(was, entry);
                if (change != null) {
                    changed.add(change);
                }
            }
        }
        List<GlossaryEntry> removed = new ArrayList<>(old.values());
        added.sort(Comparator.comparing(GlossaryEntry::id));
        removed.sort(Comparator.comparing(GlossaryEntry::id));
        changed.sort(Comparator.comparing(change -> change.after().id()));
        return new GlossaryDiff(added, removed, changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * The ids of the entries whose matches make a translation into this locale worth another look: a translation is touched
     * when its source matches one of them, by the old glossary or the new.
     */
    public Set<String> touched(Locale locale) {
        Set<String> ids = new TreeSet<>();
        for (List<GlossaryEntry> entries : List.of(added, removed)) {
            entries.stream()
                    .filter(EntryChange::isInForce)
                    .filter(entry -> entry.doNotTranslate() || entry.target(locale) != null)
                    .forEach(entry -> ids.add(entry.id()));
        }
        changed.stream()
                .filter(change -> change.touches(locale))
                .forEach(change -> ids.add(change.after().id()));
        return ids;
    }

    /** Whether this change touches a translation into a locale whose source contains a match of the entry. */
    public boolean touches(GlossaryEntry matched, Locale locale) {
        return touched(locale).contains(matched.id());
    }

    /**
     * The entries whose mentions are worth another look for any of the locales, as they were and as they are: where none of
     * their forms is, nothing changed.
     */
    public List<GlossaryEntry> toLookFor(Collection<Locale> locales) {
        List<GlossaryEntry> entries = new ArrayList<>();
        added.stream().filter(EntryChange::isInForce).forEach(entries::add);
        removed.stream().filter(EntryChange::isInForce).forEach(entries::add);
        for (EntryChange change : changed) {
            if (change.changesMatches() || locales.stream().anyMatch(change::touches)) {
                entries.add(change.before());
                entries.add(change.after());
            }
        }
        return List.copyOf(entries);
    }

    /** The entries in force whose matches in source texts must be looked for anew, as they stand now. */
    public List<GlossaryEntry> toMatchAnew() {
        List<GlossaryEntry> entries = new ArrayList<>();
        added.stream().filter(EntryChange::isInForce).forEach(entries::add);
        changed.stream()
                .filter(EntryChange::changesMatches)
                .map(EntryChange::after)
                .filter(EntryChange::isInForce)
                .forEach(entries::add);
        return List.copyOf(entries);
    }
}

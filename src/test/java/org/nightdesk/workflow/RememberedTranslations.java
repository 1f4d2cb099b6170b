package org.nightdesk.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.TranslationMemory;

/** A translation memory without a store, which notes what it is asked for. */
public final class RememberedTranslations implements TranslationMemory {
    private final List<Approved> approved = new ArrayList<>();
    private final List<NewUnit> leveraged = new ArrayList<>();
    private final Map<Long, Suggestion> suggestions = new TreeMap<>();

    public List<Approved> approved() {
        return approved;
    }

    public List<NewUnit> leveraged() {
        return leveraged;
    }

    @Override
    public int leverage(List<NewUnit> units, Locale source) {
        leveraged.addAll(units);
        return 0;
    }

    @Override
    public Map<Long, Suggestion> suggestions(long translationId) {
        Map<Long, Suggestion> some = new TreeMap<>(suggestions);
        some.keySet().removeIf(id -> Ids.owner(id) != translationId);
        return some;
    }

    @Override
    public void suggest(Suggestion suggestion) {
        suggestions.put(suggestion.unitId(), suggestion);
    }

    @Override
    public void remember(List<Approved> some, LocalDate on) {
        approved.addAll(some);
    }
}

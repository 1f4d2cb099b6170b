package org.nightdesk.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.spelling.NearMisses;
import org.nightdesk.quality.NearMissFinder;
import org.nightdesk.quality.RespelledTerms;

/**
 * Finds terms that were respelled, and Korean names that stand in another romanisation than the decided one or with a slip
 * of the keyboard. Thread-safe.
 */
final class SpelledTerms implements NearMissFinder {
    private final NearMissFinder respelled = new RespelledTerms();
    private final NearMisses spellings = new NearMisses();

    @Override
    public @Nullable Place find(String target, GlossaryEntry term, List<String> forms, Locale locale) {
        Place place = respelled.find(target, term, forms, locale);
        GlossaryEntry.Target decided = term.target(locale);
        if (place != null || decided == null || decided.required().isBlank()) {
            return place;
        }
        List<String> sources = new ArrayList<>(term.variants());
        sources.add(0, term.source());
        for (String source : sources) {
            for (org.nightdesk.glossary.spelling.NearMiss near : spellings.find(target, source, decided, locale)) {
                return new Place(near.start(), near.end(), near.right());
            }
        }
        return null;
    }
}

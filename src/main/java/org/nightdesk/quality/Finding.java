package org.nightdesk.quality;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a quality rule holds against one unit.
 *
 * @param rule the id of the rule
 * @param severity the rule's own, or what the job set for it
 * @param index the unit's place in its {@link TranslatedArticle}, from 0
 * @param span where the mistake is
 * @param variant which of the rule's messages applies; empty for its only one
 * @param arguments what the messages name, sorted by key
 */
public record Finding(
        String rule,
        Category category,
        Severity severity,
        int index,
        Span span,
        String variant,
        Map<String, Object> arguments) {

    public Finding {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** What is wrong, a sentence in the reader's language; English where there is no other. */
    public String message(Locale reader) {
        return Messages.in(reader).format(key(), arguments);
    }

    /** What to do about it, a sentence in the reader's language; English where there is no other. */
    public String remedy(Locale reader) {
        return Messages.in(reader).format(key() + ".remedy", arguments);
    }

    private String key() {
        return variant.isEmpty() ? rule : rule + "." + variant;
    }
}

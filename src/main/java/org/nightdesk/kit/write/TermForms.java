package org.nightdesk.kit.write;

import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.kit.Words;

/** What a kit says about the form of a term. */
final class TermForms {
    private TermForms() {}

    static String use(GlossaryEntry entry, GlossaryEntry.@Nullable Target form) {
        return entry.doNotTranslate() ? entry.source() : form == null ? "?" : form.required();
    }

    /** A line for people about the form at first mention; empty where the entry has none of its own. */
    static String first(Words words, GlossaryEntry entry, GlossaryEntry.@Nullable Target form) {
        if (form == null || entry.doNotTranslate()) {
            return "";
        }
        boolean same = form.first().isBlank() || form.first().equals(form.required());
        return same ? "" : words.say("gloss.first", form.first());
    }
}

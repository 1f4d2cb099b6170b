package org.nightdesk.workflow.manage;

import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Pauses.Pause;
import org.nightdesk.ledger.Translation;
import org.nightdesk.workflow.TranslationInWork;

/**
 * What a manager's word is about: an article in one locale or in all.
 *
 * @param key of the article
 * @param translation null for all, also those to come
 */
public record Subject(long articleId, String key, @Nullable Translation translation) {
    static Subject of(TranslationInWork work) {
        return new Subject(work.article().id(), work.article().article().key(), work.translation());
    }

    String title() {
        return translation == null ? key : key + " in " + translation.locale().toLanguageTag();
    }

    long translationId() {
        return translation == null ? Pause.ALL : translation.id();
    }

    /** What names the locale in a command, with a space before it; empty for all. */
    String option() {
        return translation == null ? "" : " --locale " + translation.locale().toLanguageTag();
    }

    static String rows(int count) {
        return count + (count == 1 ? " row" : " rows");
    }
}

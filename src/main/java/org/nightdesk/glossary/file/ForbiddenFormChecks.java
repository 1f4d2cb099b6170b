package org.nightdesk.glossary.file;

import java.util.List;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;

/** Checks that what one entry demands or allows is not forbidden by another in the same locale and scope. */
final class ForbiddenFormChecks {
    private final GlossaryReading reading;
    private final List<GlossaryEntry> entries;
    private final HashIndex forbidden = new HashIndex(16);

    ForbiddenFormChecks(GlossaryReading reading) {
        this.reading = reading;
        this.entries = reading.entries();
    }

    void check() {
        boolean any = false;
        for (int i = 0; i < entries.size(); i++) {
            any |= remember(i);
        }
        for (int i = 0; any && i < entries.size(); i++) {
            checkTargets(i);
        }
    }

    private boolean remember(int index) {
        GlossaryEntry entry = entries.get(index);
        boolean any = false;
        if (entry.status() != Status.RETIRED) {
            for (var target : entry.targets().entrySet()) {
                for (String form : target.getValue().forbidden()) {
                    forbidden.put(hash(form, entry.scope(), target.getKey()), index);
                    any = true;
                }
            }
        }
        return any;
    }

    private void checkTargets(int index) {
        GlossaryEntry entry = entries.get(index);
        if (entry.status() == Status.RETIRED) {
            return;
        }
        entry.targets().forEach((locale, target) -> {
            checkForm(index, locale, locale.toLanguageTag(), target.required());
            for (String allowed : target.allowed()) {
                checkForm(index, locale, locale.toLanguageTag() + ".allowed", allowed);
            }
        });
    }

    private void checkForm(int index, Locale locale, String field, String form) {
        String scope = entries.get(index).scope();
        int other = forbidden.find(hash(form, scope, locale), i -> i != index && forbids(i, scope, locale, form));
        if (other >= 0) {
            reading.problemOf(
                    index,
                    field,
                    "“" + form + "” is forbidden by the entry of “"
                            + entries.get(other).source() + "” in " + reading.where(other),
                    "Choose another form, or take it out of the forbidden ones there");
        }
    }

    private boolean forbids(int index, String scope, Locale locale, String form) {
        GlossaryEntry entry = entries.get(index);
        Target target = entry.targets().get(locale);
        return target != null
                && entry.scope().equals(scope)
                && target.forbidden().contains(form);
    }

    private static long hash(String form, String scope, Locale locale) {
        return HashIndex.hash(form, HashIndex.hash(scope, locale.hashCode()));
    }
}

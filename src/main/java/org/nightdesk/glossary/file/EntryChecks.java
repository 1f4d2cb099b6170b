package org.nightdesk.glossary.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;

/** Checks what an entry says by itself. Not thread-safe. */
final class EntryChecks {
    private static final int LONGEST_ID = 100;

    private final GlossaryReading reading;
    private int index;

    EntryChecks(GlossaryReading reading) {
        this.reading = reading;
    }

    void check(int entryIndex) {
        index = entryIndex;
        GlossaryEntry entry = reading.entries().get(entryIndex);
        checkId(entry.id());
        checkSource(entry);
        checkTitleFields(entry);
        entry.targets().forEach((locale, target) -> checkTarget(entry, locale, target));
        if (entry.targets().isEmpty() && !entry.doNotTranslate() && entry.status() == Status.APPROVED) {
            problem(
                    EntryField.STATUS.label(),
                    "“" + entry.source() + "” is approved but has no target in any language",
                    "Fill a target, write yes under dnt, or make it proposed");
        }
        checkNote(EntryField.NOTE, entry.note());
        checkNote(EntryField.BY, entry.decision().by());
    }

    private void checkId(String id) {
        if (id.isEmpty()) {
            problem(
                    EntryField.ID.label(),
                    "the entry has no id",
                    "Give it one that no other entry has, such as lee-eun-soo");
        } else if (!isSlug(id)) {
            problem(
                    EntryField.ID.label(),
                    "“" + id + "” is not an id",
                    "Use lower-case letters a to z, digits and single hyphens, at most " + LONGEST_ID);
        }
    }

    private void checkSource(GlossaryEntry entry) {
        if (entry.source().isEmpty()) {
            problem(EntryField.SOURCE.label(), "the source form is empty", "Write the name as source texts spell it");
        }
        checkForm(EntryField.SOURCE.label(), entry.source());
        if (!entry.variants().isEmpty()) {
            checkVariants(entry);
        }
    }

    private void checkVariants(GlossaryEntry entry) {
        Set<String> seen = new HashSet<>();
        for (String variant : entry.variants()) {
            checkForm(EntryField.VARIANTS.label(), variant);
            if (variant.equals(entry.source()) || !seen.add(variant)) {
                problem(
                        EntryField.VARIANTS.label(),
                        "“" + variant + "” appears twice in the entry",
                        "Remove one of them");
            }
        }
    }

    private void checkTitleFields(GlossaryEntry entry) {
        if (entry.kind() != Kind.TITLE && (entry.year() != null || entry.medium() != null)) {
            EntryField field = entry.year() != null ? EntryField.YEAR : EntryField.MEDIUM;
            problem(field.label(), "only titles have a year and a medium", "Empty it, or make the kind title");
        }
    }

    private void checkTarget(GlossaryEntry entry, Locale locale, Target target) {
        String tag = locale.toLanguageTag();
        if (target.required().isEmpty()) {
            problem(tag, "the required form is empty", "Fill it, or leave the whole language out");
        }
        checkForm(tag, target.required());
        checkForm(tag + ".first", target.first());
        checkForms(tag + ".allowed", target.allowed());
        checkForms(tag + ".forbidden", target.forbidden());
        for (String forbidden : target.forbidden()) {
            if (forbidden.equals(target.required())
                    || forbidden.equals(target.first())
                    || target.allowed().contains(forbidden)) {
                problem(tag + ".forbidden", "“" + forbidden + "” is both right and forbidden", "Decide which it is");
            }
        }
        if (entry.doNotTranslate() && !target.required().equals(entry.source())) {
            problem(
                    EntryField.DNT.label(),
                    "“" + entry.source() + "” is to stay as it is but has the target “" + target.required() + "”",
                    "Empty dnt or the target");
        }
    }

    private void checkForms(String field, List<String> forms) {
        for (String form : forms) {
            checkForm(field, form);
        }
    }

    private void checkForm(String field, String form) {
        FormRules.Fault fault = FormRules.ofForm(form);
        if (fault != null) {
            problem(field, fault.reason(), fault.remedy());
        }
    }

    private void checkNote(EntryField field, String note) {
        FormRules.Fault fault = FormRules.ofNote(note);
        if (fault != null) {
            problem(field.label(), fault.reason(), fault.remedy());
        }
    }

    private void problem(String field, String reason, String remedy) {
        reading.problemOf(index, field, reason, remedy);
    }

    private static boolean isSlug(String id) {
        if (id.length() > LONGEST_ID || id.isEmpty() || id.endsWith("-")) {
            return false;
        }
        boolean afterHyphen = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean hyphen = c == '-';
            if (hyphen ? afterHyphen : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
            afterHyphen = hyphen;
        }
        return true;
    }
}

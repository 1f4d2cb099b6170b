package org.nightdesk.glossary.file;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that belongs to a target locale: {@code en}, {@code en.allowed}, {@code pt-BR.first}. A locale named like
 * another column (Indonesian is {@code id}) is written {@code locale:id}.
 */
record LocaleColumn(Locale locale, Form form) {
    private static final String PREFIX = "locale:";
    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

    /** Which of the target's forms the column holds. */
    enum Form {
        REQUIRED(""),
        ALLOWED(".allowed"),
        FORBIDDEN(".forbidden"),
        FIRST(".first");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        boolean isList() {
            return this == ALLOWED || this == FORBIDDEN;
        }
    }

    /** Null when the name is none of a known language. */
    static @Nullable LocaleColumn parse(String name) {
        String tag = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        Form form = Form.REQUIRED;
        for (Form candidate : Form.values()) {
            if (!candidate.ending.isEmpty() && tag.toLowerCase(Locale.ROOT).endsWith(candidate.ending)) {
                form = candidate;
                tag = tag.substring(0, tag.length() - candidate.ending.length());
                break;
            }
        }
        Locale locale = locale(tag);
        return locale == null ? null : new LocaleColumn(locale, form);
    }

    /** The locale of a BCP 47 tag; null when the tag is ill-formed or its language unknown. */
    static @Nullable Locale locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return LANGUAGES.contains(locale.getLanguage()) ? locale : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** The name in a header. */
    String name() {
        String tag = locale.toLanguageTag();
        return (EntryField.labelled(tag) != null ? PREFIX : "") + tag + form.ending;
    }
}

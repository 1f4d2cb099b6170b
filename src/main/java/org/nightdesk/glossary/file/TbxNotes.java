package org.nightdesk.glossary.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * How a glossary entry's own facts stand in TBX-Basic: what it has no category for, such as the status of a whole entry,
 * goes into a note of the form {@code nightdesk: status=proposed year=2022}.
 */
final class TbxNotes {
    static final String SCOPE = "scope";
    static final String FIRST_MENTION = "first mention";
    static final String PREFERRED = "preferredTerm-admn-sts";
    static final String ADMITTED = "admittedTerm-admn-sts";
    static final String DEPRECATED = "deprecatedTerm-admn-sts";

    private static final String MARK = "nightdesk:";
    private static final Pattern PROPERTIES = Pattern.compile(MARK + "( (dnt|status|year|medium)=[a-z0-9]+)+");

    /** What a term's administrative status means for translators. */
    enum Rank {
        PREFERRED,
        ALLOWED,
        FORBIDDEN,
        OPEN
    }

    private TbxNotes() {}

    static Rank rank(TbxElement term) {
        String status = term.textOf("administrativeStatus");
        String authority = status.isEmpty() ? term.textOf("normativeAuthorization") : status;
        if (authority.startsWith("preferred")) {
            return Rank.PREFERRED;
        }
        if (authority.startsWith("admitted")) {
            return Rank.ALLOWED;
        }
        return authority.matches("(deprecated|superseded|obsolete|notRecommended).*") ? Rank.FORBIDDEN : Rank.OPEN;
    }

    static boolean isFirstMention(TbxElement term) {
        return term.textOf("note").equals(FIRST_MENTION);
    }

    /** The properties of such a note; empty when it is an ordinary note. */
    static Map<String, String> properties(String note) {
        if (!PROPERTIES.matcher(note).matches()) {
            return Map.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : note.substring(MARK.length() + 1).split(" ")) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, equals), property.substring(equals + 1));
        }
        return properties;
    }

    /** The note for an entry; empty when it has nothing out of the ordinary. */
    static String of(GlossaryEntry entry) {
        StringJoiner note = new StringJoiner(" ", MARK + " ", "").setEmptyValue("");
        if (entry.status() != GlossaryEntry.Status.APPROVED) {
            note.add(EntryField.STATUS.label() + "=" + EntryValues.label(entry.status()));
        }
        for (EntryField field : new EntryField[] {EntryField.DNT, EntryField.YEAR, EntryField.MEDIUM}) {
            String value = EntryValues.text(entry, field);
            if (!value.isEmpty()) {
                note.add(field.label() + "=" + value);
            }
        }
        return note.toString();
    }

    /** An XML ID cannot begin with a digit; no id of a glossary begins with a low line. */
    static String xmlId(String id) {
        return id.isEmpty() || id.charAt(0) > '9' ? id : "_" + id;
    }

    /** The id of a glossary entry for an XML ID, which other tools may form in any way. */
    static String slug(String xmlId, int line) {
        String slug =
                xmlId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "line-" + line : slug;
    }
}

package org.nightdesk.kit.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom to ask, as the inside of a formula: a link that opens a new mail where there is an address. */
final class ContactLink {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private ContactLink() {}

    static String of(String whole) {
        String contact = whole.replaceAll("\\p{Cntrl}", "");
        String shown = contact.length() <= ConditionFormula.MAX_LITERAL
                ? contact
                : contact.substring(0, ConditionFormula.MAX_LITERAL);
        Matcher address = ADDRESS.matcher(shown);
        String text = ConditionFormula.literal(shown);
        return address.find()
                ? "HYPERLINK(" + ConditionFormula.literal("mailto:" + address.group()) + "," + text + ")"
                : text;
    }
}

package org.nightdesk.kit.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.office.write.XmlText;

/** Whom to ask, as the inside of a formula: a link that opens a new mail where there is an address. */
final class ContactLink {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private ContactLink() {}

    /** As much of a text as a formula may hold, also as it is escaped in the file. */
    private static String fitting(String text) {
        int length = Math.min(text.length(), ConditionFormula.MAX_LITERAL);
        while (length > 0 && XmlText.of(CellText.start(text, length)).length() > ConditionFormula.MAX_LITERAL) {
            length--;
        }
        return CellText.start(text, length);
    }

    static String of(String whole) {
        String contact = whole.replaceAll("\\p{Cntrl}", "");
        String shown = fitting(contact);
        Matcher address = ADDRESS.matcher(shown);
        String text = ConditionFormula.literal(shown);
        return address.find()
                ? "HYPERLINK(" + ConditionFormula.literal("mailto:" + address.group()) + "," + text + ")"
                : text;
    }
}

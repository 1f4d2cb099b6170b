package org.nightdesk.workflow.intake;

import java.util.Locale;
import java.util.Set;

/** Files that people put into the inbox as articles, in formats that are not read. */
final class Documents {
    private static final Set<String> ENDINGS = Set.of(
            "txt", "text", "rtf", "doc", "docx", "odt", "pages", "hwp", "hwpx", "pdf", "epub", "json", "mht", "mhtml",
            "zip");

    private Documents() {}

    static boolean recognises(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}

package org.nightdesk.glossary.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a string item of a workbook ({@code si} or {@code is}), its reading aids left out.
 *
 * @param struck whether a part of it is struck through
 */
record RichText(String text, boolean struck) {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Reads on to the end of the element that the reader has just entered. */
    static RichText read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean struck = false;
        int depth = 1;
        int phonetic = 0;
        boolean inText = false;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String name = xml.getLocalName();
                    phonetic = phonetic > 0 || name.equals("rPh") ? phonetic + 1 : 0;
                    inText = name.equals("t") && phonetic == 0;
                    struck |= name.equals("strike") && !"0".equals(xml.getAttributeValue(null, "val"));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    phonetic = Math.max(0, phonetic - 1);
                    inText = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return new RichText(decode(text.toString()), struck);
    }

    /** Resolves {@code _x000D_} and the like, by which workbooks hold what XML cannot. */
    static String decode(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }

    /** Protects text that looks like an escape, so that it comes back as it was. */
    static String encode(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
    }
}

package org.nightdesk.office.write;

import java.nio.charset.StandardCharsets;

/** Text as it stands in the XML of a workbook: with the escapes of XML and those of ST_Xstring. */
public final class XmlText {
    private XmlText() {}

    public static String of(String text) {
        return new String(XmlBytes.of(text), StandardCharsets.UTF_8);
    }
}

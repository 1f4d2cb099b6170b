package org.nightdesk.office.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text as it stands in the XML of a workbook: with the escapes of XML and those of ST_Xstring. */
public final class XmlText {
    private XmlText() {}

    public static String of(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        XmlBytes xml = new XmlBytes(out);
        try {
            xml.escaped(text);
            xml.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

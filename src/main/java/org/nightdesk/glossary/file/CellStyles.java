package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a workbook's styles say about the meaning of a cell: how its number is shown, and whether it is struck through. */
final class CellStyles {
    /** General, whole number, text. */
    private static final Set<Integer> PLAIN_FORMATS = Set.of(0, 1, 49);

    private record Style(int format, int font) {}

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    /** @param in the part {@code xl/styles.xml} */
    static CellStyles read(InputStream in) throws XMLStreamException, IOException {
        CellStyles styles = new CellStyles();
        XMLStreamReader xml = XmlFiles.open(in);
        String section = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (Set.of("fonts", "cellXfs", "cellStyleXfs", "dxfs").contains(name)) {
                    section = name;
                }
                styles.readElement(section, name, xml);
            }
        }
        return styles;
    }

    private void readElement(String section, String name, XMLStreamReader xml) {
        if (name.equals("numFmt") && !section.equals("dxfs")) {
            String code = xml.getAttributeValue(null, "formatCode");
            formats.put(number(xml, "numFmtId"), code == null ? "" : code);
        } else if (name.equals("font") && section.equals("fonts")) {
            struckFonts.add(false);
        } else if (name.equals("strike") && section.equals("fonts") && !struckFonts.isEmpty()) {
            String value = xml.getAttributeValue(null, "val");
            struckFonts.set(struckFonts.size() - 1, !"0".equals(value) && !"false".equals(value));
        } else if (name.equals("xf") && section.equals("cellXfs")) {
            styles.add(new Style(number(xml, "numFmtId"), number(xml, "fontId")));
        }
    }

    boolean isStruck(int style) {
        int font = style >= 0 && style < styles.size() ? styles.get(style).font() : -1;
        return font >= 0 && font < struckFonts.size() && struckFonts.get(font);
    }

    boolean isDate(int style) {
        int format = format(style);
        return DateUtil.isADateFormat(format, formats.getOrDefault(format, ""));
    }

    /** Whether a number is shown as its digits. */
    boolean isPlain(int style) {
        int format = format(style);
        return PLAIN_FORMATS.contains(format) || Set.of("General", "0", "@").contains(formats.getOrDefault(format, ""));
    }

    private int format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style).format() : 0;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}

package org.nightdesk.office.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What of a workbook's styles changes the meaning of a cell: struck-through fonts and number formats. */
final class XlsxStyles {
    private static final int MAX_STYLES = 70_000;
    private static final int LONGEST_NUMBER = 40;
    /** The general format shows eleven digits. */
    private static final MathContext SEEN = new MathContext(11);

    private final List<Boolean> struckFonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<CellFormat> cellFormats = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    /** How a style shows a number; what follows from its format is found out once. */
    private static final class CellFormat {
        private final int font;
        private final int id;
        private @Nullable Boolean isDate;

        CellFormat(int font, int id) {
            this.font = font;
            this.id = id;
        }
    }

    private final boolean from1904;

    private XlsxStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @param from1904 whether the workbook counts days from 1904 instead of 1900 */
    static XlsxStyles read(XmlParts parts, String part, boolean from1904) throws IOException {
        XlsxStyles styles = new XlsxStyles(from1904);
        parts.read(part, xml -> {
            String list = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("fonts")
                            || name.equals("cellXfs")
                            || name.equals("numFmts")
                            || name.equals("dxfs")) {
                        list = name;
                    }
                    styles.element(list, name, xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(list)) {
                    list = "";
                }
            }
        });
        return styles;
    }

    private void element(String list, String name, XMLStreamReader xml) {
        if (cellFormats.size() > MAX_STYLES || struckFonts.size() > MAX_STYLES || formats.size() > MAX_STYLES) {
            return;
        }
        if (list.equals("fonts")) {
            if (name.equals("font")) {
                struckFonts.add(false);
            } else if (name.equals("strike") && !struckFonts.isEmpty()) {
                struckFonts.set(struckFonts.size() - 1, XmlParts.isOn(xml));
            }
        } else if (list.equals("cellXfs") && name.equals("xf")) {
            cellFormats.add(new CellFormat(number(xml, "fontId"), number(xml, "numFmtId")));
        } else if (list.equals("numFmts") && name.equals("numFmt")) {
            String code = XmlParts.attribute(xml, "formatCode");
            if (code != null && code.length() < 256) {
                formats.put(number(xml, "numFmtId"), code);
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return XlsxSheet.integer(XmlParts.attribute(xml, attribute), 0);
    }

    boolean isStruck(int style) {
        if (!has(style)) {
            return false;
        }
        int font = cellFormats.get(style).font;
        return font >= 0 && font < struckFonts.size() && struckFonts.get(font);
    }

    boolean isDate(int style) {
        if (!has(style)) {
            return false;
        }
        CellFormat cell = cellFormats.get(style);
        Boolean known = cell.isDate;
        if (known == null) {
            String format = format(style);
            known = format != null && DateUtil.isADateFormat(cell.id, format);
            cell.isDate = known;
        }
        return known;
    }

    private boolean has(int style) {
        return style >= 0 && style < cellFormats.size();
    }

    /** The number as the person sees it. */
    String shown(String number, int style) {
        String format = format(style);
        if (format == null || format.equals("General") || format.equals("@") || format.startsWith(";")) {
            return plain(number);
        }
        try {
            return formatter.formatRawCellContents(Double.parseDouble(number), formatId(style), format, from1904);
        } catch (RuntimeException e) {
            // POI's formatter fails on odd formats in many ways; the bare number is then what there is to show.
            return number;
        }
    }

    /** The day that a number counts to, such as {@code 2026-04-30}; the number itself where it counts to none. */
    String day(String number) {
        try {
            LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(number), from1904);
            return time == null ? number : time.toLocalDate().toString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** A number in the general format: {@code 16.0} is seen as 16. */
    static String plain(String number) {
        if (number.indexOf('.') < 0 && number.indexOf('E') < 0 || number.length() > LONGEST_NUMBER) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number).round(SEEN).stripTrailingZeros();
            return Math.abs(value.scale()) > SEEN.getPrecision() ? number : value.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private int formatId(int style) {
        return has(style) ? cellFormats.get(style).id : 0;
    }

    private @Nullable String format(int style) {
        int id = formatId(style);
        String format = formats.get(id);
        return format != null ? format : BuiltinFormats.getBuiltinFormat(id);
    }
}

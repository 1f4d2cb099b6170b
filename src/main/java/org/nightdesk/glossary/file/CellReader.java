package org.nightdesk.glossary.file;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads the text of cells as a person sees it, and says of which cells that cannot be known. */
final class CellReader {
    private final CellStyles styles;
    private final List<String> shared = new ArrayList<>();
    private final BitSet struckShared = new BitSet();
    private final boolean from1904;

    /** @param from1904 whether the workbook counts days from 1904 instead of 1900 */
    CellReader(CellStyles styles, @Nullable InputStream sharedStrings, boolean from1904) throws XMLStreamException {
        this.styles = styles;
        this.from1904 = from1904;
        if (sharedStrings != null) {
            readShared(XmlFiles.open(sharedStrings));
        }
    }

    /** What is wrong with a cell, so that its text must not be used; null when nothing is. */
    FormRules.@Nullable Fault fault(SheetRows.Cell cell, boolean dateExpected) {
        if (cell.formula()) {
            return fault("a formula", "Put in its value as text");
        }
        if (cell.struck() || styles.isStruck(cell.style()) || isShared(cell) && struckShared.get(index(cell))) {
            return fault("text that is struck through", "Delete it, or take the line through it away");
        }
        return switch (cell.type()) {
            case "b" -> fault("a truth value", "Format the cell as text and type it anew");
            case "e" -> fault("an error", "Type the value anew");
            case "n" -> styles.isDate(cell.style()) ? dateFault(dateExpected) : numberFault(cell);
            default -> null;
        };
    }

    String text(SheetRows.Cell cell) {
        return switch (cell.type()) {
            case "s" -> shared.get(index(cell));
            case "n" -> styles.isDate(cell.style()) ? date(cell.value()) : digits(cell.value());
            case "inlineStr" -> cell.value();
            default -> RichText.decode(cell.value());
        };
    }

    private static FormRules.@Nullable Fault dateFault(boolean expected) {
        return expected ? null : fault("a date", "Format the cell as text and type it anew");
    }

    private FormRules.@Nullable Fault numberFault(SheetRows.Cell cell) {
        return styles.isPlain(cell.style())
                ? null
                : fault("a number in a format of its own", "Format the cell as text and type it anew");
    }

    private static FormRules.Fault fault(String what, String remedy) {
        return new FormRules.Fault("the cell holds " + what, remedy);
    }

    private static boolean isShared(SheetRows.Cell cell) {
        return cell.type().equals("s");
    }

    private static int index(SheetRows.Cell cell) {
        return Integer.parseInt(cell.value());
    }

    private String date(String value) {
        LocalDate day =
                DateUtil.getLocalDateTime(Double.parseDouble(value), from1904).toLocalDate();
        return day.toString();
    }

    private static String digits(String value) {
        BigDecimal number = BigDecimal.valueOf(Double.parseDouble(value));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void readShared(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                RichText item = RichText.read(xml);
                struckShared.set(shared.size(), item.struck());
                shared.add(item.text());
            }
        }
    }
}

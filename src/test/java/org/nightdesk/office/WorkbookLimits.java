package org.nightdesk.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nightdesk.office.write.ExcelLimits;

/** Looks over an .xlsx file for what its schemas allow and Excel does not open without repair. */
public final class WorkbookLimits {
    private static final Pattern TARGET = Pattern.compile("Target=\"([^\"]*)\"");
    private static final Pattern PART_NAME = Pattern.compile("PartName=\"/([^\"]*)\"");

    private final Map<String, byte[]> parts;
    private final List<String> problems = new ArrayList<>();
    private int strings;
    private int declaredUses;
    private int uses;

    private WorkbookLimits(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    public static List<String> problems(byte[] workbook) throws IOException {
        WorkbookLimits limits = new WorkbookLimits(OoxmlSchemas.parts(workbook));
        limits.check();
        return limits.problems;
    }

    private void check() throws IOException {
        names();
        read("xl/sharedStrings.xml", this::table);
        read("xl/workbook.xml", this::workbook);
        read("xl/styles.xml", this::styles);
        for (String part : parts.keySet()) {
            if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
                read(part, xml -> sheet(part, xml));
            }
        }
        atMost("uses of shared strings", Math.abs(uses - declaredUses), 0);
    }

    /** Every part is described, and every relation leads to one. */
    private void names() {
        Set<String> described = new TreeSet<>();
        PART_NAME
                .matcher(text("[Content_Types].xml"))
                .results()
                .map(hit -> hit.group(1))
                .forEach(described::add);
        Set<String> there = new TreeSet<>(parts.keySet());
        there.removeIf(name -> !name.endsWith(".xml") || name.equals("[Content_Types].xml"));
        if (!described.equals(there)) {
            problems.add("described are " + described + ", there are " + there);
        }
        for (MatchResult hit :
                TARGET.matcher(text("xl/_rels/workbook.xml.rels")).results().toList()) {
            String target = hit.group(1).startsWith("/") ? hit.group(1).substring(1) : "xl/" + hit.group(1);
            if (!parts.containsKey(target)) {
                problems.add("no part " + target);
            }
        }
    }

    private String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    private interface Work {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String part, Work work) throws IOException {
        try {
            work.on(new SafeXml().open(new ByteArrayInputStream(parts.get(part)), "UTF-8"));
        } catch (XMLStreamException e) {
            throw new IOException(part, e);
        }
    }

    private void atMost(String what, double value, double most) {
        if (value > most) {
            problems.add(String.format(Locale.ROOT, "%s: %.1f instead of at most %.1f", what, value, most));
        }
    }

    private static int number(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? 0 : (int) Double.parseDouble(value);
    }

    private static int chars(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? 0 : XString.decoded(value).length();
    }

    private void table(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int declared = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sst")) {
                declared = number(xml, "uniqueCount");
                declaredUses = number(xml, "count");
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("si")) {
                cell(text.toString());
                strings++;
            }
        }
        atMost("strings that are not counted", Math.abs(strings - declared), 0);
    }

    private void cell(String text) {
        atMost("characters of a cell", text.length(), ExcelLimits.CELL_CHARS);
        String decoded = XString.decoded(text);
        atMost("line feeds of a cell", decoded.chars().filter(c -> c == '\n').count(), ExcelLimits.LINE_FEEDS);
        if (!decoded.isEmpty()
                && (Character.isLowSurrogate(decoded.charAt(0))
                        || Character.isHighSurrogate(decoded.charAt(decoded.length() - 1)))) {
            problems.add("half a character at the end of a cell: " + decoded.length());
        }
    }

    private void workbook(XMLStreamReader xml) throws XMLStreamException {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet")) {
                String name = xml.getAttributeValue(null, "name");
                atMost("characters of a sheet's name", name.length(), ExcelLimits.SHEET_NAME_CHARS);
                boolean good =
                        !name.isBlank() && names.add(name) && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0);
                if (!good || name.startsWith("'") || name.endsWith("'")) {
                    problems.add("a sheet named “" + name + "”");
                }
            } else if (xml.getLocalName().equals("definedName")) {
                String name = xml.getAttributeValue(null, "name");
                if (!name.matches("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]{0,254}")) {
                    problems.add("a name “" + name + "”");
                }
                formula(xml.getElementText());
            }
        }
    }

    private void formula(String formula) {
        if (!ExcelLimits.allowsFormula(formula)) {
            problems.add("a formula of " + formula.length() + " characters: "
                    + formula.substring(0, Math.min(60, formula.length())));
        }
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        boolean named = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            named |= xml.getLocalName().equals("cellStyle");
            if (xml.getLocalName().equals("cellXfs")) {
                atMost("cell styles", number(xml, "count"), ExcelLimits.CELL_STYLES);
            }
            String color = xml.getAttributeValue(null, "rgb");
            if (color != null && !color.matches("FF[0-9A-F]{6}")) {
                problems.add("a colour " + color);
            }
        }
        if (!named) {
            problems.add("no named cell style");
        }
    }

    private void sheet(String part, XMLStreamReader xml) throws XMLStreamException {
        int links = 0;
        int lastRow = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    atMost("height of a row in tenths", Math.round(10 * height(xml)), 4_095);
                    atMost(part + ": rows out of order", lastRow + 1, number(xml, "r"));
                    lastRow = number(xml, "r");
                }
                case "col" -> atMost("width of a column", number(xml, "width"), ExcelLimits.COLUMN_WIDTH);
                case "is" -> problems.add(part + ": text within a sheet");
                case "c" -> cell(xml);
                case "dataValidation" -> {
                    atMost("title of an error", chars(xml, "errorTitle"), ExcelLimits.VALIDATION_TITLE_CHARS);
                    atMost("title of a prompt", chars(xml, "promptTitle"), ExcelLimits.VALIDATION_TITLE_CHARS);
                    atMost("an error", chars(xml, "error"), ExcelLimits.VALIDATION_TEXT_CHARS);
                    atMost("a prompt", chars(xml, "prompt"), ExcelLimits.VALIDATION_TEXT_CHARS);
                }
                case "formula1", "formula2" -> {
                    String formula = xml.getElementText();
                    formula(formula);
                    atMost("a validation", formula.length(), 257);
                }
                case "formula" -> formula(xml.getElementText());
                case "oddFooter", "oddHeader" ->
                    atMost("a footer", xml.getElementText().length(), ExcelLimits.HEADER_FOOTER_CHARS);
                case "hyperlink" -> links++;
                default -> {
                    // No limit.
                }
            }
        }
        atMost("links of a sheet", links, ExcelLimits.HYPERLINKS);
        atMost("rows of a sheet", lastRow, ExcelLimits.ROWS);
    }

    private static double height(XMLStreamReader xml) {
        String height = xml.getAttributeValue(null, "ht");
        return height == null ? 0 : Double.parseDouble(height);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        boolean shared = "s".equals(xml.getAttributeValue(null, "t"));
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("f")) {
                formula(xml.getElementText());
            } else if (shared) {
                uses++;
                atMost("place in the table", Integer.parseInt(xml.getElementText()), strings - 1.0);
            } else {
                String value = xml.getElementText();
                atMost("characters of a value", value.length(), ExcelLimits.CELL_CHARS);
            }
        }
    }
}

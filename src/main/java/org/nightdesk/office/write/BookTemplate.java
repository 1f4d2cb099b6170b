package org.nightdesk.office.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook into whose sheets rows are streamed. Made from a workbook without those rows, and rounded off to
 * what Excel itself writes: a theme, a named cell style, colours of four bytes. Immutable and thread-safe.
 *
 * <pre>{@code
 * template.start(zip);
 * try (StringTable strings = template.openStrings(zip, UnaryOperator.identity())) {
 *     … sheets, each from template.head(sheet) to template.tail(sheet) …
 * }
 * … the other template.names() …
 * }</pre>
 */
public final class BookTemplate {
    public static final String CONTENT_TYPES = "[Content_Types].xml";
    public static final String RELATIONS = "_rels/.rels";
    public static final String STRINGS = "xl/sharedStrings.xml";

    private static final String THEME = "xl/theme/theme1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Pattern ITEM = Pattern.compile("<si>.*?</si>|<si/>", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile("<c [^>]*t=\"s\"");
    private static final Pattern SHORT_COLOR = Pattern.compile("rgb=\"([0-9A-Fa-f]{6})\"");
    private static final Pattern SCHEME = Pattern.compile("<scheme val=\"[a-z]*\"/>");
    private static final Pattern FONT = Pattern.compile("<font>(.*?)</font>");
    private static final Pattern FONT_CHILD = Pattern.compile("<([A-Za-z]+)[^>]*/>");
    private static final List<String> FONT_ORDER = List.of(
            "b",
            "i",
            "strike",
            "condense",
            "extend",
            "outline",
            "shadow",
            "u",
            "vertAlign",
            "sz",
            "color",
            "name",
            "family",
            "charset");
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
    private static final String NAMED_STYLES =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private final Map<String, String> parts;
    private final String items;
    private final int itemCount;
    private final int uses;

    private BookTemplate(Map<String, String> parts, String items, int itemCount, int uses) {
        this.parts = parts;
        this.items = items;
        this.itemCount = itemCount;
        this.uses = uses;
    }

    /** @param workbook an .xlsx file */
    public static BookTemplate of(byte[] workbook) throws IOException {
        Map<String, String> found = read(workbook);
        StringBuilder items = new StringBuilder();
        int count = 0;
        Matcher item = ITEM.matcher(required(found, STRINGS));
        while (item.find()) {
            items.append(item.group());
            count++;
        }
        int uses = 0;
        for (Map.Entry<String, String> part : found.entrySet()) {
            if (part.getKey().startsWith("xl/worksheets/")) {
                uses += (int) USE.matcher(part.getValue()).results().count();
            }
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(CONTENT_TYPES, required(found, CONTENT_TYPES));
        parts.put(RELATIONS, required(found, RELATIONS));
        parts.putAll(found);
        parts.remove(STRINGS);
        parts.replaceAll((name, xml) -> DIMENSION.matcher(xml).replaceAll(""));
        parts.put(STYLES, styles(required(parts, STYLES)));
        if (!parts.containsKey(THEME)) {
            addTheme(parts);
        }
        return new BookTemplate(parts, items.toString(), count, uses);
    }

    private static Map<String, String> read(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Fonts that follow the theme would lose their names to it; what describes a font has an order. */
    private static String styles(String xml) {
        String whole = SHORT_COLOR.matcher(xml).replaceAll("rgb=\"FF$1\"");
        String fixed = SCHEME.matcher(whole).replaceAll("");
        String named = FONT.matcher(fixed).replaceAll(font -> "<font>" + ordered(font.group(1)) + "</font>");
        return named.contains("<cellStyles") ? named : named.replace("</cellXfs>", "</cellXfs>" + NAMED_STYLES);
    }

    private static String ordered(String font) {
        return FONT_CHILD
                .matcher(font)
                .results()
                .sorted(Comparator.comparingInt(child -> FONT_ORDER.indexOf(child.group(1))))
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    private static void addTheme(Map<String, String> parts) throws IOException {
        try (InputStream in = BookTemplate.class.getResourceAsStream("theme1.xml")) {
            byte[] theme = Objects.requireNonNull(in, "theme1.xml").readAllBytes();
            parts.put(THEME, new String(theme, StandardCharsets.UTF_8));
        }
        String type = "<Override ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\" PartName=\"/"
                + THEME + "\"/></Types>";
        parts.put(CONTENT_TYPES, required(parts, CONTENT_TYPES).replace("</Types>", type));
        String relation = "<Relationship Id=\"theme\" Target=\"theme/theme1.xml\" Type=\"http://schemas.openxmlformats"
                + ".org/officeDocument/2006/relationships/theme\"/></Relationships>";
        parts.put(WORKBOOK_RELATIONS, required(parts, WORKBOOK_RELATIONS).replace("</Relationships>", relation));
    }

    private static String required(Map<String, String> parts, String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("the template has no " + name);
        }
        return part;
    }

    /** The parts but for the shared strings, in the order they go out. */
    public Iterable<String> names() {
        return parts.keySet();
    }

    public String part(String name) {
        return required(parts, name);
    }

    /** The same template with every part changed. */
    public BookTemplate with(UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.replaceAll((name, xml) -> change.apply(xml));
        return new BookTemplate(changed, items, itemCount, uses);
    }

    /** A sheet's part up to where its streamed rows go. */
    public String head(String sheet) {
        String xml = part(sheet);
        int empty = xml.indexOf("<sheetData/>");
        return empty >= 0 ? xml.substring(0, empty) + "<sheetData>" : xml.substring(0, xml.indexOf("</sheetData>"));
    }

    /** A sheet's part from the end of its rows on. */
    public String tail(String sheet) {
        String xml = part(sheet);
        int empty = xml.indexOf("<sheetData/>");
        return empty >= 0
                ? "</sheetData>" + xml.substring(empty + "<sheetData/>".length())
                : xml.substring(xml.indexOf("</sheetData>"));
    }

    /** Writes the parts by which a reader finds all others. */
    public void start(ZipParts zip) throws IOException {
        for (String name : new String[] {CONTENT_TYPES, RELATIONS}) {
            zip.add(name, part(name).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Opens the table of shared strings behind those of the template.
     *
     * @param filled gives the template's own items as they go out, asked when the table is closed
     */
    public StringTable openStrings(ZipParts zip, UnaryOperator<String> filled) {
        Opening opening = new Opening(filled);
        StringTable strings = new StringTable(zip.openAside(STRINGS, opening::front), itemCount);
        opening.strings = strings;
        return strings;
    }

    private final class Opening {
        private final UnaryOperator<String> filled;
        private @Nullable StringTable strings;

        Opening(UnaryOperator<String> filled) {
            this.filled = filled;
        }

        byte[] front() {
            StringTable table = Objects.requireNonNull(strings, "the table is open");
            String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\""
                    + (uses + table.uses()) + "\" uniqueCount=\"" + table.size() + "\">";
            return (head + filled.apply(items)).getBytes(StandardCharsets.UTF_8);
        }
    }
}

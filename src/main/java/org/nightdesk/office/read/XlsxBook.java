package org.nightdesk.office.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.Refusals;

/** An Office Open XML workbook (.xlsx, .xlsm, .xltx; transitional or strict), read by pull parsing. */
final class XlsxBook implements Book {
    private final String file;
    private final XmlParts parts;
    private final Limits limits;
    private final LongCells longCells;
    private final List<String> names = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final String workbookPath;
    private @Nullable XlsxStyles styles;
    private @Nullable SharedStrings strings;
    private Map<String, String> related = Map.of();
    private boolean from1904;

    XlsxBook(SafeZip zip, String file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.longCells = new LongCells(file, limits);
        this.parts = new XmlParts(zip, file);
        this.workbookPath = workbookPath();
        workbook();
    }

    private String workbookPath() throws IOException {
        for (Relation relation : relations("")) {
            if (relation.type.endsWith("/officeDocument")) {
                return relation.target;
            }
        }
        throw Refusals.notAKit(file, "The file is not a workbook");
    }

    private record Relation(String id, String type, String target) {}

    private List<Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        List<Relation> relations = new ArrayList<>();
        parts.read(folder + "_rels/" + part.substring(slash + 1) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = XmlParts.attribute(xml, "Id");
                    String type = XmlParts.attribute(xml, "Type");
                    String target = XmlParts.attribute(xml, "Target");
                    if (id != null
                            && type != null
                            && target != null
                            && !"External".equals(XmlParts.attribute(xml, "TargetMode"))) {
                        relations.add(new Relation(id, type, resolved(folder, target)));
                    }
                }
            }
        });
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            int slash = base.lastIndexOf('/', base.length() - 2);
            base = base.substring(0, Math.max(0, slash + 1));
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    private void workbook() throws IOException {
        if (workbookPath.endsWith(".bin")) {
            throw Refusals.format(file, "The file is a binary workbook (.xlsb)");
        }
        Map<String, String> targets = new HashMap<>();
        Map<String, String> byType = new LinkedHashMap<>();
        for (Relation relation : relations(workbookPath)) {
            String type = relation.type.substring(relation.type.lastIndexOf('/') + 1);
            byType.putIfAbsent(type, relation.target);
            if (type.equals("worksheet")) {
                targets.put(relation.id, relation.target);
            }
        }
        related = byType;
        boolean found = parts.read(workbookPath, xml -> {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String date1904 = XmlParts.attribute(xml, "date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (xml.getLocalName().equals("sheet")) {
                    String name = XmlParts.attribute(xml, "name");
                    String target = targets.get(String.valueOf(XmlParts.attribute(xml, "id")));
                    if (name != null && target != null && parts.zip().has(target)) {
                        if (paths.contains(target)) {
                            throw Refusals.hostile(file, "two sheets that are one part");
                        }
                        names.add(name);
                        paths.add(target);
                    }
                }
            }
        });
        if (!found || names.isEmpty()) {
            throw Refusals.damaged(file, "it has no sheets");
        }
    }

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public List<String> properties() {
        List<String> texts = new ArrayList<>();
        try {
            for (String part : List.of("docProps/core.xml", "docProps/custom.xml")) {
                parts.read(part, xml -> XmlParts.texts(xml, texts));
            }
        } catch (IOException | org.nightdesk.problem.BadInputException e) {
            // A stamp that cannot be read here also stands in two other places.
            return texts;
        }
        return texts;
    }

    @Override
    public List<Merge> read(int sheet, RowSink sink) throws IOException {
        List<Merge> merges = new ArrayList<>();
        XlsxSheet reader = new XlsxSheet(file, this, limits, merges);
        parts.read(paths.get(sheet), xml -> reader.read(xml, sink));
        return merges;
    }

    @Override
    public List<Note> notes(int sheet) throws IOException {
        List<Note> threads = notes(sheet, "/threadedComment");
        List<Note> notes = notes(sheet, "/comments");
        return XlsxNotes.once(threads, notes);
    }

    private List<Note> notes(int sheet, String type) throws IOException {
        List<Note> notes = new ArrayList<>();
        for (Relation relation : relations(paths.get(sheet))) {
            if (relation.type.endsWith(type)) {
                try {
                    parts.read(relation.target, xml -> XlsxNotes.read(xml, notes));
                } catch (org.nightdesk.problem.BadInputException e) {
                    // The cells of the sheet count without their notes.
                    continue;
                }
            }
        }
        return notes;
    }

    LongCells longCells() {
        return longCells;
    }

    XlsxStyles styles() throws IOException {
        if (styles == null) {
            styles = XlsxStyles.read(parts, related.getOrDefault("styles", "xl/styles.xml"), from1904);
        }
        return styles;
    }

    SharedStrings strings() throws IOException {
        if (strings == null) {
            strings = SharedStrings.read(
                    parts, related.getOrDefault("sharedStrings", "xl/sharedStrings.xml"), file, limits);
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        try {
            if (strings != null) {
                strings.close();
            }
        } finally {
            parts.zip().close();
        }
    }
}

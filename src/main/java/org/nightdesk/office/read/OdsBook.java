package org.nightdesk.office.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.nightdesk.office.Refusals;
import org.nightdesk.problem.BadInputException;

/** An OpenDocument spreadsheet (ODF 1.2), read by pull parsing; repeated rows and cells are counted, never unfolded. */
final class OdsBook implements Book {
    private static final String CONTENT = "content.xml";

    private final SafeZip zip;
    private final XmlParts parts;
    private final OdsSheets sheets;
    private final Map<Integer, List<Note>> notes = new HashMap<>();

    OdsBook(SafeZip zip, String file, Limits limits) throws IOException {
        this.zip = zip;
        this.parts = new XmlParts(zip, file);
        refuseEncrypted(file);
        Set<String> struck = new HashSet<>();
        parts.read("styles.xml", xml -> OdsSheets.struckStyles(xml, struck));
        this.sheets = new OdsSheets(file, limits, struck);
        if (!parts.read(CONTENT, sheets::names)) {
            throw Refusals.damaged(file, "it has no content");
        }
    }

    private void refuseEncrypted(String file) throws IOException {
        parts.read("META-INF/manifest.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("encryption-data")) {
                    throw Refusals.withPassword(file);
                }
            }
        });
    }

    @Override
    public FileKind kind() {
        return FileKind.ODS;
    }

    @Override
    public List<String> sheets() {
        return sheets.names();
    }

    @Override
    public List<String> properties() {
        List<String> texts = new ArrayList<>();
        try {
            parts.read("meta.xml", xml -> XmlParts.texts(xml, texts));
        } catch (IOException | BadInputException e) {
            // A stamp that cannot be read here also stands in the sheets.
            return texts;
        }
        return texts;
    }

    @Override
    public List<Merge> read(int sheet, RowSink sink) throws IOException {
        List<Merge> merges = new ArrayList<>();
        parts.read(CONTENT, xml -> sheets.read(xml, sheet, sink, merges));
        notes.put(sheet, sheets.notes());
        return merges;
    }

    /** Of a sheet that was read: notes stand in the cells. */
    @Override
    public List<Note> notes(int sheet) {
        return notes.getOrDefault(sheet, List.of());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

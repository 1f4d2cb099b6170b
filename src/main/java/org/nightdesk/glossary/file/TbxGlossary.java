package org.nightdesk.glossary.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.office.SafeXml;

/**
 * Glossaries as TermBase eXchange, TBX-Basic (ISO 30042). Written in version 3, style DCA; read in versions 2 and 3,
 * styles DCA and DCT.
 */
final class TbxGlossary implements GlossaryFormat {
    private static final Set<String> ROOTS = Set.of("tbx", "martif");
    private static final Set<String> CONCEPTS = Set.of("conceptEntry", "termEntry");

    @Override
    public void read(Path file, GlossaryReading reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader xml = new SafeXml().open(in, null);
            TbxConcept concepts = new TbxConcept(reading);
            boolean rootSeen = false;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (!rootSeen && !ROOTS.contains(xml.getLocalName())) {
                    reading.lost(
                            xml.getLocation().getLineNumber(),
                            "",
                            "the file is not TBX: it begins with <" + xml.getLocalName() + ">",
                            "Export the terms as TBX-Basic");
                    return;
                }
                rootSeen = true;
                if (CONCEPTS.contains(xml.getLocalName())) {
                    int line = xml.getLocation().getLineNumber();
                    concepts.read(TbxElement.read(xml), line);
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            String reason = String.valueOf(e.getMessage())
                    .replaceAll("(?s)ParseError at .*Message: ", "")
                    .strip();
            reading.lost(line, "", "the XML is broken (" + reason + ")", "Export the terms as TBX-Basic anew");
        }
    }

    @Override
    public void write(OutputStream out, List<GlossaryEntry> entries, TableLayout layout, Locale source)
            throws IOException {
        TbxWriter.write(out, entries, source);
    }
}

package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Target;

/** Writes TBX-Basic version 3 (ISO 30042:2019), style DCA, one concept entry after the other. Not thread-safe. */
final class TbxWriter {
    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

    private final XMLStreamWriter xml;
    private final Locale source;
    private int depth;

    private TbxWriter(XMLStreamWriter xml, Locale source) {
        this.xml = xml;
        this.source = source;
    }

    static void write(OutputStream out, List<GlossaryEntry> entries, Locale source) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new TbxWriter(xml, source).writeAll(entries);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void writeAll(List<GlossaryEntry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("tbx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("style", "dca");
        language(Locale.ENGLISH);
        open("tbxHeader");
        open("fileDesc");
        open("sourceDesc");
        leaf("p", "A glossary of names and titles, written by Nightdesk");
        close();
        close();
        close();
        open("text");
        open("body");
        for (GlossaryEntry entry : entries) {
            writeEntry(entry);
        }
        close();
        close();
        close();
        xml.writeEndDocument();
    }

    private void writeEntry(GlossaryEntry entry) throws XMLStreamException {
        open("conceptEntry");
        xml.writeAttribute("id", TbxNotes.xmlId(entry.id()));
        typed("descrip", "subjectField", EntryValues.label(entry.kind()));
        typed("admin", "source", EntryValues.label(entry.origin()));
        if (!entry.scope().isEmpty()) {
            startLine();
            xml.writeStartElement("ref");
            xml.writeAttribute("type", "crossReference");
            xml.writeAttribute("target", TbxNotes.xmlId(entry.scope()));
            xml.writeCharacters(TbxNotes.SCOPE);
            xml.writeEndElement();
        }
        writeDecision(entry.decision());
        leafUnlessEmpty("note", TbxNotes.of(entry));
        leafUnlessEmpty("note", entry.note());
        writeLanguage(entry.kind(), source, new Target(entry.source(), entry.variants(), List.of(), ""));
        List<Map.Entry<Locale, Target>> targets = entry.targets().entrySet().stream()
                .sorted(Comparator.comparing(target -> target.getKey().toLanguageTag()))
                .toList();
        for (Map.Entry<Locale, Target> target : targets) {
            writeLanguage(entry.kind(), target.getKey(), target.getValue());
        }
        close();
    }

    private void writeDecision(GlossaryEntry.Decision decision) throws XMLStreamException {
        if (decision.by().isEmpty() && decision.on() == null) {
            return;
        }
        open("transacGrp");
        typed("transac", "transactionType", "modification");
        if (!decision.by().isEmpty()) {
            typed("transacNote", "responsibility", decision.by());
        }
        if (decision.on() != null) {
            leaf("date", decision.on().toString());
        }
        close();
    }

    private void writeLanguage(Kind kind, Locale locale, Target target) throws XMLStreamException {
        open("langSec");
        language(locale);
        writeTerm(kind, target.required(), TbxNotes.PREFERRED, "");
        if (!target.first().isEmpty()) {
            writeTerm(kind, target.first(), TbxNotes.ADMITTED, TbxNotes.FIRST_MENTION);
        }
        for (String form : target.allowed()) {
            writeTerm(kind, form, TbxNotes.ADMITTED, "");
        }
        for (String form : target.forbidden()) {
            writeTerm(kind, form, TbxNotes.DEPRECATED, "");
        }
        close();
    }

    private void writeTerm(Kind kind, String term, String status, String note) throws XMLStreamException {
        open("termSec");
        leaf("term", term);
        // Version 3 knows no properNoun any more.
        typed("termNote", "partOfSpeech", kind == Kind.PHRASE ? "other" : "noun");
        typed("termNote", "administrativeStatus", status);
        leafUnlessEmpty("note", note);
        close();
    }

    private void open(String name) throws XMLStreamException {
        startLine();
        xml.writeStartElement(name);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        startLine();
        xml.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        startLine();
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void leafUnlessEmpty(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            leaf(name, text);
        }
    }

    private void typed(String name, String type, String text) throws XMLStreamException {
        startLine();
        xml.writeStartElement(name);
        xml.writeAttribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void language(Locale locale) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", locale.toLanguageTag());
    }

    private void startLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}

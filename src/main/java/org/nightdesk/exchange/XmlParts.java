package org.nightdesk.exchange;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Opens the XML parts of an archive for pull parsing, without document types, entities or anything outside. */
final class XmlParts {
    static final int MAX_DEPTH = 64;

    private final SafeZip zip;
    private final String file;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    /** Works on one part. */
    interface Work {
        void on(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    XmlParts(SafeZip zip, String file) {
        this.zip = zip;
        this.file = file;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
    }

    SafeZip zip() {
        return zip;
    }

    /** @return whether there is such a part */
    boolean read(String part, Work work) throws IOException {
        InputStream in = zip.stream(part);
        if (in == null) {
            return false;
        }
        try (in) {
            XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
            work.on(xml);
            xml.close();
            return true;
        } catch (XMLStreamException e) {
            throw Refused.damaged(file, "the part “" + part + "” is not well-formed XML");
        }
    }

    /** The value of an attribute whatever its namespace; null when it is not there. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an element such as {@code <strike/>} or {@code <strike val="0"/>} is on. */
    static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}

package org.nightdesk.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.Refusals;
import org.nightdesk.office.SafeXml;

/** Opens the XML parts of an archive for pull parsing, without document types, entities or anything outside. */
final class XmlParts {
    static final int MAX_DEPTH = 64;

    private final SafeZip zip;
    private final String file;
    private final SafeXml factory = new SafeXml();

    /** Works on one part. */
    interface Work {
        void on(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    XmlParts(SafeZip zip, String file) {
        this.zip = zip;
        this.file = file;
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
            XMLStreamReader xml = factory.open(in, "UTF-8");
            work.on(xml);
            xml.close();
            return true;
        } catch (XMLStreamException e) {
            throw Refusals.damaged(file, "the part “" + part + "” is not well-formed XML");
        }
    }

    /** The texts of all elements, each whole whatever pieces the parser gives it in; those of white space only left out. */
    static void texts(XMLStreamReader xml, List<String> texts) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                if (!text.toString().isBlank()) {
                    texts.add(text.toString());
                }
                text.setLength(0);
            }
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

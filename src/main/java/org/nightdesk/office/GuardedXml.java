package org.nightdesk.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** What the parser stumbles over is the file's fault, whatever it throws; so is text that an entity keeps back. */
final class GuardedXml extends StreamReaderDelegate {
    GuardedXml(XMLStreamReader xml) {
        super(xml);
    }

    @Override
    public int next() throws XMLStreamException {
        int event;
        try {
            event = super.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException("the parser failed: " + e, getLocation(), e);
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("it uses an entity of its own: " + getLocalName(), getLocation());
        }
        return event;
    }
}

package org.nightdesk.office;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** Opens XML so that nothing in it reaches out: no document type is read, no entity of its own resolved. */
public final class SafeXml {
    private final XMLInputFactory factory = new InputFactoryImpl();

    /** Keep one a file: a factory remembers names, and those of a hostile file should go with it. */
    public SafeXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
    }

    /** @param encoding null to find it as XML says: by byte order mark, declaration, else UTF-8 */
    public XMLStreamReader open(InputStream in, @Nullable String encoding) throws XMLStreamException {
        return new GuardedXml(
                encoding == null ? factory.createXMLStreamReader(in) : factory.createXMLStreamReader(in, encoding));
    }
}

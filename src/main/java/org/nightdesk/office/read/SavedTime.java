package org.nightdesk.office.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.SafeXml;

/**
 * Reads when an .xlsx or .ods document says it was last saved, without reading the document: the core properties of OPC
 * ({@code dcterms:modified}) or the metadata of OpenDocument ({@code dc:date}). A time without a zone is taken as UTC.
 */
public final class SavedTime {
    private static final int MOST_BYTES = 1 << 16;

    private SavedTime() {}

    /** Empty for any other file, for one that does not say, and for one that cannot be read. */
    public static Optional<Instant> of(Path file) {
        try {
            // The list of parts of a larger file could fill the memory; nobody will read it anyway.
            return Files.size(file) > Limits.DEFAULT.fileBytes() ? Optional.empty() : ofZip(file);
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofZip(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Instant saved = time(zip, "docProps/core.xml", "modified");
            return Optional.ofNullable(saved != null ? saved : time(zip, "meta.xml", "date"));
        }
    }

    private static @Nullable Instant time(ZipFile zip, String part, String element)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        XMLStreamReader xml = new SafeXml().open(new ByteArrayInputStream(bytes), null);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return parsed(xml.getElementText().strip());
            }
        }
        return null;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutZone) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException unknown) {
                return null;
            }
        }
    }
}

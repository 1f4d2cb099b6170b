package org.nightdesk.assembly.format.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;

/** Writes Office Open XML text (DOCX, ISO/IEC 29500 transitional), with real styles, lists, links and pictures. */
public final class DocxWriter implements PublicationWriter {
    // The earliest time a ZIP entry can have.
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PictureSource pictures;

    public DocxWriter(PictureSource pictures) {
        this.pictures = pictures;
    }

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxBody(document, publication, pictures).write();
            properties(document, publication);
            document.write(bytes);
        } catch (InvalidFormatException e) {
            throw new IOException("DOCX of " + publication.key(), e);
        }
        writeTimeless(bytes.toByteArray(), out);
    }

    private static void properties(XWPFDocument document, Publication publication) throws InvalidFormatException {
        PackagePropertiesPart properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(inXml(publication.headline()));
        properties.setLanguageProperty(publication.locale().toLanguageTag());
        properties.setDescriptionProperty(inXml(publication.description()));
        properties.setCreatorProperty(inXml(publication.publisher()));
        Date published = Date.from(
                publication.dates().publishedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.setCreatedProperty(Optional.of(published));
        properties.setModifiedProperty(Optional.of(published));
    }

    /** Text without what XML 1.0 cannot hold: POI would write properties that no program opens. */
    private static String inXml(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c != 0xfffe && c != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Copies the package without the times at which its parts were written. */
    private static void writeTimeless(byte[] document, OutputStream out) throws IOException {
        ZipOutputStream timeless = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(ZIP_TIME);
                timeless.putNextEntry(copy);
                parts.transferTo(timeless);
                timeless.closeEntry();
            }
        }
        timeless.finish();
    }
}

package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.office.read.TinyFiles;

/** Kits saved as "Strict Open XML" (ISO/IEC 29500 strict): other namespaces, and dates as text. */
class StrictWorkbookTest {
    private static final Map<String, String> NAMESPACES = Map.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            "http://purl.oclc.org/ooxml/officeDocument/customProperties",
            "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
            "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes");

    @TempDir
    Path folder;

    @Test
    void isReadLikeAnyOther() throws IOException {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);
        FakeStore store = FakeStore.after(kit, SampleKits.open());
        Path written = new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.filled().iterator(), folder.resolve("kit"))
                .file();
        Map<String, String> parts = strict(written);
        assertThat(parts.get("xl/workbook.xml")).contains("http://purl.oclc.org/ooxml/spreadsheetml/main");
        assertThat(parts.values()).noneMatch(part -> part.contains("spreadsheetml/2006/main"));

        ReturnedKit read = new KitReader().read(TinyFiles.zip(folder.resolve("strict.xlsx"), parts));
        Receipt receipt = Reconciliation.of(read, HandIn.by("kim-hoyeun", "nightly"), store);

        List<KitRow> rows =
                SampleKits.filled().stream().flatMap(a -> a.rows().stream()).toList();
        assertThat(read.manifestIntact()).isTrue();
        assertThat(receipt.totals()).containsEntry(RowOutcome.APPLIED, rows.size());
        assertThat(receipt.lines())
                .extracting(ReceiptLine::key)
                .containsExactlyElementsOf(rows.stream().map(KitRow::key).toList());
        assertThat(receipt.lines())
                .extracting(ReceiptLine::text)
                .containsExactlyElementsOf(rows.stream().map(KitRow::text).toList());
    }

    @Test
    void holdsADateWrittenAsText() throws IOException {
        String key = SampleKits.key(1, 1).toString();
        Path file = TinyFiles.xlsx(
                folder.resolve("strict.xlsx"),
                "<row><c t=\"str\"><v>nd:key</v></c><c t=\"str\"><v>nd:translation</v></c></row>"
                        + "<row><c t=\"str\"><v>" + key + "</v></c><c t=\"d\"><v>2026-04-06</v></c></row>",
                Map.of());

        ReturnedRow row = new KitReader().read(file).rows().get(0);

        assertThat(row.text()).isEqualTo("2026-04-06");
        assertThat(row.holds()).extracting(Reason::code).containsExactly("date-cell");
    }

    private static Map<String, String> strict(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
                        part = part.replace(namespace.getKey(), namespace.getValue());
                    }
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }
}

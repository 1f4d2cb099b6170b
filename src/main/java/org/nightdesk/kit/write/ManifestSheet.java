package org.nightdesk.kit.write;

import java.io.IOException;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.RowSeal;
import org.nightdesk.office.write.SheetXml;

/**
 * Streams the hidden manifest: the kit's stamp, a line a row with key and fingerprints, and an end mark.
 *
 * <p>The stamp needs the seal over all rows, so it stands below them, in the end mark.
 */
final class ManifestSheet {
    private final SheetXml xml;
    private final KitTemplate template;
    private final RowSeal seal = new RowSeal();
    private int row = 2;

    ManifestSheet(SheetXml xml, KitTemplate template) throws IOException {
        this.xml = xml;
        this.template = template;
        xml.raw(template.head(KitTemplate.MANIFEST));
        line(1, KitMarks.MANIFEST, "schema " + KitStamp.SCHEMA);
    }

    void add(String key, String fingerprints) throws IOException {
        seal.add(key, fingerprints);
        int style = template.style(CellLook.RAW);
        xml.startRow(row++, 0);
        xml.text(0, style, key);
        xml.text(1, style, fingerprints);
        xml.endRow();
    }

    RowSeal seal() {
        return seal;
    }

    void finish(KitStamp stamp) throws IOException {
        line(row, KitMarks.MANIFEST_END, stamp.line());
        xml.raw(template.tail(KitTemplate.MANIFEST, row));
        xml.flush();
    }

    private void line(int at, String name, String value) throws IOException {
        int style = template.style(CellLook.RAW);
        xml.startRow(at, 0);
        xml.text(0, style, name);
        xml.text(1, style, value);
        xml.endRow();
    }
}

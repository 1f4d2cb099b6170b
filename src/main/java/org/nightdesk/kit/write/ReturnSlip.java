package org.nightdesk.kit.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;

/**
 * Writes the return slip of a receipt: a workbook with just the rows that were held, the person's own text and the reason
 * in their language, to be filled and sent back like a kit. Thread-safe.
 */
public final class ReturnSlip {
    private final KitWriter writer;

    public ReturnSlip(KitWriter writer) {
        this.writer = writer;
    }

    /**
     * @param kit the kit the held rows belong to, as it was issued, with the moment of the slip as {@code issuedAt}
     * @param units the store's units of the held rows
     * @return empty when no held row can be sent back: there is none, or none with a unit
     */
    public Optional<WrittenKit> write(Kit kit, Receipt receipt, Map<RowKey, UnitNow> units, Path folder)
            throws IOException {
        Map<RowKey, KitRow> rows = new LinkedHashMap<>();
        for (ReceiptLine line : receipt.lines(RowOutcome.HELD)) {
            UnitNow unit = line.key() == null ? null : units.get(line.key());
            if (unit != null) {
                rows.putIfAbsent(unit.key(), row(kit, line, unit));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<KitArticle> articles =
                List.of(new KitArticle("slip", receipt.file(), "", List.of(), new ArrayList<>(rows.values())));
        return Optional.of(writer.write(kit, articles.iterator(), folder, true));
    }

    private static KitRow row(Kit kit, ReceiptLine line, UnitNow unit) {
        String own = kit.kind() == Kit.Kind.REVIEW ? unit.text() : line.text();
        String note = line.reasonsIn(kit.language());
        if (kit.kind() == Kit.Kind.REVIEW && !line.text().isEmpty() && !NormalizedText.same(line.text(), unit.text())) {
            note += "\n" + line.text();
        }
        if (!line.comment().isEmpty()) {
            note += "\n" + line.comment();
        }
        return new KitRow(
                unit.key(),
                part(kit.language(), line),
                unit.source(),
                0,
                List.of(),
                own,
                RowStatus.TODO,
                note,
                null,
                List.of());
    }

    private static Part part(Locale language, ReceiptLine line) {
        String word = line.row() == null ? "" : line.row().part();
        for (Part part : Part.values()) {
            if (Words.in(language).say("part." + part.label()).equals(word)) {
                return part;
            }
        }
        return Part.PARAGRAPH;
    }
}

package org.nightdesk.kit.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.WritableText;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;

/**
 * Writes the return slip of a receipt: a workbook with just the rows that were held, the person's own text and the reason
 * in their language, to be filled and sent back like a kit. A text that stands in its row of the slip counts as soon as the
 * row is marked as done. Thread-safe.
 */
public final class ReturnSlip {
    private static final int MOST_ASTRAY = 8;
    private static final int MOST_SHOWN = 300;

    /** What a cell holds, whatever its characters take in the file. */
    private static final int MOST_SAID = 8_000;

    private final KitWriter writer;

    public ReturnSlip(KitWriter writer) {
        this.writer = writer;
    }

    /**
     * @param kit the kit the held rows belong to, as it was issued, with the moment of the slip as {@code issuedAt}
     * @param articles the articles of the held rows, with these rows at least as a kit would hold them
     * @return empty when nothing was held that can be shown: neither a row of these articles nor a text outside the rows
     */
    public Optional<WrittenKit> write(Kit kit, Receipt receipt, List<KitArticle> articles, Path folder)
            throws IOException {
        Map<RowKey, ReceiptLine> held = new HashMap<>();
        for (ReceiptLine line : receipt.lines(RowOutcome.HELD)) {
            if (line.key() != null) {
                held.putIfAbsent(line.key(), line);
            }
        }
        List<KitArticle> slips = new ArrayList<>();
        for (KitArticle article : articles) {
            List<KitRow> rows = new ArrayList<>();
            for (KitRow row : article.rows()) {
                ReceiptLine line = held.get(row.key());
                if (line != null) {
                    rows.add(row(kit, line, row));
                }
            }
            if (!rows.isEmpty()) {
                slips.add(new KitArticle(article.key(), article.headline(), article.work(), article.context(), rows));
            }
        }
        Words words = Words.in(kit.language());
        List<String> about = new ArrayList<>();
        if (!slips.isEmpty()) {
            about.add(words.say("slip.about", receipt.file()));
        }
        receipt.lines(RowOutcome.HELD).stream()
                .filter(line -> line.key() == null && !line.text().isEmpty())
                .limit(MOST_ASTRAY)
                .forEach(line -> about.add(words.say("slip.astray", shown(line.text(), MOST_SHOWN))));
        if (about.isEmpty()) {
            return Optional.empty();
        }
        return slips.isEmpty()
                ? Optional.of(letter(kit, String.join("\n", about), List.of(), folder))
                : Optional.of(writer.write(
                        kit, slips.iterator(), folder, new KitWriter.Slip(String.join("\n", about), false)));
    }

    /**
     * Writes what a person is to know of a file from which nothing can be taken, or of somebody's word on their work.
     *
     * @param kit that it is about, for the language and the person
     * @param about in the person's language
     * @param articles with rows that are still open, to be filled in right there; empty when it is not known which
     */
    public WrittenKit letter(Kit kit, String about, List<KitArticle> articles, Path folder) throws IOException {
        String fitting = shown(about, MOST_SAID);
        return writer.write(kit, articles.iterator(), folder, new KitWriter.Slip(fitting, articles.isEmpty()));
    }

    private static String shown(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static KitRow row(Kit kit, ReceiptLine line, KitRow row) {
        boolean review = kit.kind() == Kit.Kind.REVIEW;
        Words words = Words.in(kit.language());
        List<String> note = new ArrayList<>();
        line.reasons().forEach(reason -> note.add(reason.in(kit.language())));
        boolean own = review && !line.text().isEmpty() && !NormalizedText.same(line.text(), row.text());
        if (own) {
            note.add(words.say("slip.own", words.say(KitColumn.EDITED.word()), line.text()));
        }
        boolean told = review || note.stream().anyMatch(said -> said.contains(line.comment()));
        if (!told) {
            note.add(words.say("slip.own", words.say(KitColumn.COMMENT.word()), line.comment()));
        }
        KitRow noted = row.withNote(String.join("\n", note));
        if (!review) {
            return noted.withText(WritableText.of(line.text()), RowStatus.TODO);
        }
        // Beside “approve” or “send back” the text is in doubt itself: there it stays in the note.
        boolean offered =
                own && (line.decision() == null || line.decision() == Decision.CHANGE || line.isFromAnotherCell());
        KitRow commented = noted.withComment(line.comment());
        return offered ? commented.withOwn(WritableText.of(line.text())) : commented;
    }
}

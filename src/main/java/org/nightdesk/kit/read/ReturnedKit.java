package org.nightdesk.kit.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.FileKind;

/**
 * A returned file, read.
 *
 * @param file its name as handed in
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param stamp which kit it says it is; null when it does not say, or says several
 * @param kind of kit, by its stamp or else by its columns
 * @param manifestIntact whether the hidden manifest is there, whole and unaltered
 * @param manifest the rows that went out, in their order; empty when the manifest is not intact
 * @param rows every row that holds anything, in the order of the file
 * @param notes what there is to say of the file as a whole
 * @param cellNotes what people wrote into notes on cells of the table
 * @param articleComments what people wrote of articles as wholes, on the bands above their rows
 * @param besides what people wrote beside rows, in columns of their own or in the row below
 * @param terms that people propose for the glossary, each once
 */
public record ReturnedKit(
        String file,
        String sha256,
        FileKind format,
        @Nullable KitStamp stamp,
        Kit.Kind kind,
        boolean manifestIntact,
        List<IssuedKit.Row> manifest,
        List<ReturnedRow> rows,
        List<Reason> notes,
        List<CellNote> cellNotes,
        List<ArticleComment> articleComments,
        List<Beside> besides,
        List<ProposedTerm> terms) {
    /** A comment on an article. @param row one of the article's rows */
    public record ArticleComment(RowKey row, String text) {}

    /**
     * A note on a cell of the table.
     *
     * @param place of its row in the sheet, from 1
     */
    public record CellNote(String sheet, int place, String text) {}

    /**
     * A text beside a row of the table.
     *
     * @param place of the row in the sheet, from 1
     */
    public record Beside(String sheet, int place, String text) {}

    public ReturnedKit {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        cellNotes = List.copyOf(cellNotes);
        articleComments = List.copyOf(articleComments);
        besides = List.copyOf(besides);
        terms = List.copyOf(terms);
    }

    /** A file with nothing on articles and beside its rows. */
    public ReturnedKit(
            String file,
            String sha256,
            FileKind format,
            @Nullable KitStamp stamp,
            Kit.Kind kind,
            boolean manifestIntact,
            List<IssuedKit.Row> manifest,
            List<ReturnedRow> rows,
            List<Reason> notes) {
        this(
                file,
                sha256,
                format,
                stamp,
                kind,
                manifestIntact,
                manifest,
                rows,
                notes,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

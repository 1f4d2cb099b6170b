package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowSeal;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.GridRow;

/** Takes one sheet of a returned file row by row: finds stamps, the manifest, the header, then every row of the table. */
final class SheetPass implements Book.RowSink {
    private static final int SEARCHED_ROWS = 100;

    private final RowReading reading;
    private final Set<KitStamp> stamps = new HashSet<>();
    private final List<ReturnedRow> rows = new ArrayList<>();
    private final SealedRows manifest = new SealedRows();
    private final List<Band> bands = new ArrayList<>();
    private final BesideTexts besides;
    private final OtherSheet other;
    private final RowSeal seal = new RowSeal();
    private @Nullable Fingerprint sealed;
    private @Nullable HeaderRow header;
    private @Nullable TermSheet terms;
    private int firstRow;
    private boolean headingsLost;
    private boolean inManifest;
    private boolean headerOpen;
    private int seen;

    SheetPass(String sheet, Locale target, boolean lossy) {
        this.reading = new RowReading(sheet, target, lossy);
        this.besides = new BesideTexts(sheet, target);
        this.other = new OtherSheet(sheet);
    }

    /** A sheet whose headings are gone. */
    SheetPass(String sheet, Locale target, boolean lossy, ToldColumns.Told told) {
        this(sheet, target, lossy);
        this.header = told.header();
        this.firstRow = told.firstRow();
        this.headingsLost = told.doubtful();
    }

    @Override
    public boolean row(GridRow row) {
        if (row.place() < firstRow) {
            return true;
        }
        if (inManifest) {
            manifestRow(row);
            return true;
        }
        if (header != null) {
            tableRow(row, header);
            return true;
        }
        if (seen == 0 && row.size() > 0 && row.text(0).strip().equals(KitMarks.MANIFEST)) {
            inManifest = true;
            return true;
        }
        if (terms == null && (other.isForTerms() || seen == 0 && TermSheet.isHeader(row))) {
            terms = new TermSheet();
        }
        if (terms != null) {
            return terms.row(row);
        }
        findStamps(row);
        header = HeaderRow.in(row);
        headerOpen = header != null;
        boolean goOn = header == null && other.row(row);
        return ++seen < SEARCHED_ROWS || header != null || goOn;
    }

    private void tableRow(GridRow row, HeaderRow known) {
        if (headerOpen) {
            HeaderRow below = HeaderRow.in(row);
            if (below != null) {
                known.and(below);
                return;
            }
            headerOpen = false;
        }
        if (looksLikeHeader(row, known) && HeaderRow.in(row) != null) {
            return;
        }
        Band band = reading.band(row, known);
        if (band != null) {
            bands.add(band);
            return;
        }
        ReturnedRow read = reading.read(row, known);
        if (read != null) {
            besides.add(row, known, read);
            rows.add(headingsLost ? read.doubted(Reason.of("headings-lost")) : read);
        }
    }

    /** A quick look: a header repeated inside the table names the column it stands in, and has no key. */
    private static boolean looksLikeHeader(GridRow row, HeaderRow known) {
        return !hasKey(row, known)
                && (names(row, known, KitColumn.KEY)
                        || names(row, known, KitColumn.SOURCE)
                        || names(row, known, known.input()));
    }

    private static boolean hasKey(GridRow row, HeaderRow known) {
        for (int column : known.columns(KitColumn.KEY)) {
            int at = row.indexOf(column);
            if (at >= 0 && RowKey.parse(row.text(at)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(GridRow row, HeaderRow known, KitColumn field) {
        for (int column : known.columns(field)) {
            int at = row.indexOf(column);
            if (at >= 0 && KitColumn.named(row.text(at)) != null) {
                return true;
            }
        }
        return false;
    }

    private void findStamps(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.text(i).contains("nightdesk-kit ")) {
                KitStamp.parse(row.text(i)).ifPresent(stamps::add);
            }
        }
    }

    private void manifestRow(GridRow row) {
        if (row.size() < 2) {
            return;
        }
        String name = row.text(0).strip();
        String value = row.text(1).strip();
        if (name.equals(KitMarks.MANIFEST_END)) {
            KitStamp.parse(value).ifPresent(stamps::add);
            return;
        }
        Optional<RowKey> key = RowKey.parse(name);
        Optional<RowPrints> prints = RowPrints.parse(value);
        if (key.isPresent() && prints.isPresent()) {
            manifest.add(key.get(), prints.get());
            seal.add(name, value);
        }
    }

    /** Over the rows of the manifest; may be asked for again and again. */
    private Fingerprint seal() {
        Fingerprint value = sealed;
        if (value == null) {
            value = seal.value();
            sealed = value;
        }
        return value;
    }

    /** The sheet for proposed terms, if this is it. */
    @Nullable
    TermSheet terms() {
        return terms;
    }

    boolean isManifest() {
        return inManifest;
    }

    @Nullable
    HeaderRow header() {
        return header;
    }

    Set<KitStamp> stamps() {
        return stamps;
    }

    /** The rows that the manifest names, whether or not it is as it was. */
    List<IssuedKit.Row> manifestRows() {
        return manifest;
    }

    /** The manifest's rows when they are those that a stamp seals; empty otherwise. */
    List<IssuedKit.Row> manifestSealedBy(KitStamp stamp) {
        boolean intact = stamp.rows() == manifest.size() && stamp.seal().equals(seal()) && !manifest.namesAKeyTwice();
        return intact ? manifest : List.of();
    }

    /** The rows of the table; those that merged cells touch are held. */
    List<ReturnedRow> rows(List<Book.Merge> merges) {
        return header == null || merges.isEmpty() ? rows : MergedCells.held(rows, merges, header);
    }

    /** What stands beside rows. @param slip whether the file is a return slip */
    List<ReturnedKit.Beside> besides(boolean slip) {
        return besides.found(slip);
    }

    /** What people wrote on a sheet without rows. @param table the rows of the kit */
    List<ReturnedRow> elsewhere(List<ReturnedRow> table) {
        return header == null && !inManifest ? other.rows(table) : List.of();
    }

    /** The bands above the rows of articles. */
    List<Band> bands() {
        return bands;
    }
}

package org.nightdesk.kit.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.Sha256;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.office.Refusals;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.Books;
import org.nightdesk.office.read.FileKind;
import org.nightdesk.office.read.Limits;

/**
 * Reads a kit that came back in whatever form: .xlsx (also strict, .xlsm), .xls, .ods, .csv or .tsv. Trusts nothing in the
 * file: sheets are found by manifest or header, columns by header, rows by key. Immutable and thread-safe.
 */
public final class KitReader {
    private final Limits limits;
    private final Predicate<KitStamp> isOurs;

    /** Reads without a store: nothing tells then who signed a stamp. */
    public KitReader() {
        this(Limits.DEFAULT);
    }

    public KitReader(Limits limits) {
        this(limits, stamp -> false);
    }

    /** @param isOurs whether the store signed a stamp: of several stamps in one workbook the one that it signed counts */
    public KitReader(Limits limits, Predicate<KitStamp> isOurs) {
        this.limits = limits;
        this.isOurs = isOurs;
    }

    /**
     * @throws org.nightdesk.problem.BadInputException when the file as a whole cannot be used, with reason and remedy
     * @throws IOException when it cannot be read from disk
     */
    public ReturnedKit read(Path path) throws IOException {
        return read(path, String.valueOf(path.getFileName()), Sha256.of(path));
    }

    /**
     * Reads a file that is kept under another name than it came with.
     *
     * @param file the name it came with
     * @param sha256 of its bytes
     */
    public ReturnedKit read(Path path, String file, String sha256) throws IOException {
        return read(path, file, sha256, Set::of);
    }

    /**
     * The same of a file that may have lost its headings and its keys.
     *
     * @param sources the source texts that may be in it, asked for when nothing else tells its columns
     */
    public ReturnedKit read(Path path, String file, String sha256, Supplier<Set<Fingerprint>> sources)
            throws IOException {
        try (Book book = Books.open(path, file, limits)) {
            Pass pass = new Pass(book, file, sha256);
            return kit(pass.read(sources));
        }
    }

    /** One way through a workbook. Not thread-safe. */
    private final class Pass {
        private final Book book;
        private final String file;
        private final String sha256;
        private final Set<KitStamp> stamps = new HashSet<>();
        private final List<SheetPass> passes = new ArrayList<>();
        private final List<ReturnedRow> rows = new ArrayList<>();
        private final List<ReturnedRow> remarks = new ArrayList<>();
        private final List<ReturnedKit.CellNote> cellNotes = new ArrayList<>();
        private final List<ReturnedKit.ArticleComment> comments = new ArrayList<>();
        private final List<ReturnedKit.Beside> besides = new ArrayList<>();
        private final Locale target;
        private boolean headingsTold;

        Pass(Book book, String file, String sha256) {
            this.book = book;
            this.file = file;
            this.sha256 = sha256;
            for (String text : book.properties()) {
                if (text.contains("nightdesk-kit ")) {
                    KitStamp.parse(text).ifPresent(stamps::add);
                }
            }
            KitStamp first = chosen(stamps);
            this.target = first == null ? Locale.ROOT : first.target();
        }

        Read read(Supplier<Set<Fingerprint>> sources) throws IOException {
            for (int i = 0; i < book.sheets().size(); i++) {
                SheetPass pass = new SheetPass(book.sheets().get(i), target, book.isLossy());
                sheet(i, pass);
                passes.add(pass);
            }
            if (passes.stream().allMatch(pass -> pass.header() == null)) {
                withoutHeadings(sources);
            }
            List<ReturnedRow> table = List.copyOf(rows);
            passes.forEach(pass -> rows.addAll(pass.elsewhere(table)));
            rows.addAll(remarks);
            return new Read(
                    book.kind(), file, sha256, passes, stamps, rows, cellNotes, comments, besides, headingsTold);
        }

        private void sheet(int index, SheetPass pass) throws IOException {
            String sheet = book.sheets().get(index);
            List<ReturnedRow> read = pass.rows(book.read(index, pass));
            stamps.addAll(pass.stamps());
            HeaderRow header = pass.header();
            if (header != null) {
                List<ReturnedKit.CellNote> found = notes(sheet, book.notes(index));
                cellNotes.addAll(found);
                Map<String, String> byRow = CellNotes.byRow(found);
                List<Band> bands = pass.bands().stream()
                        .map(band -> band.noted(byRow.getOrDefault(sheet + "\n" + band.place(), "")))
                        .toList();
                List<ReturnedKit.Beside> beside = pass.besides(stamps.stream().anyMatch(KitStamp::slip));
                besides.addAll(beside);
                read = Band.decided(CellNotes.joined(read, found, header.kind()), bands, BesideTexts.byRow(beside));
                comments.addAll(Band.comments(bands));
                outside(found, read, bands);
            }
            rows.addAll(read);
        }

        /** Notes on cells that belong to no row are words to the desk. */
        private void outside(List<ReturnedKit.CellNote> notes, List<ReturnedRow> read, List<Band> bands) {
            if (notes.isEmpty()) {
                return;
            }
            Set<Integer> places = new HashSet<>();
            read.forEach(row -> places.add(row.place()));
            bands.forEach(band -> places.add(band.place()));
            notes.stream()
                    .filter(note -> !places.contains(note.place()))
                    .forEach(note -> remarks.add(OutsideRow.remark(note.sheet(), note.place(), note.text())));
        }

        /** Of sheets without keys only the one with the most rows: the sheet “Article” has the sources too. */
        private void withoutHeadings(Supplier<Set<Fingerprint>> sources) throws IOException {
            Set<Fingerprint> known = new HashSet<>(sources.get());
            passes.forEach(pass ->
                    pass.manifestRows().forEach(row -> known.add(row.prints().source())));
            Map<Integer, ToldColumns.Told> found = new TreeMap<>();
            for (int i = 0; i < book.sheets().size(); i++) {
                if (!passes.get(i).isManifest()) {
                    ToldColumns columns = new ToldColumns(known);
                    book.read(i, columns);
                    int sheet = i;
                    columns.told(kind(stamps)).ifPresent(told -> found.put(sheet, told));
                }
            }
            boolean keyed = found.values().stream().anyMatch(ToldColumns.Told::keyed);
            int most = found.values().stream()
                    .mapToInt(ToldColumns.Told::units)
                    .max()
                    .orElse(0);
            for (Map.Entry<Integer, ToldColumns.Told> one : found.entrySet()) {
                int i = one.getKey();
                if (keyed ? one.getValue().keyed() : one.getValue().units() == most && !headingsTold) {
                    SheetPass pass = new SheetPass(book.sheets().get(i), target, book.isLossy(), one.getValue());
                    sheet(i, pass);
                    passes.set(i, pass);
                    headingsTold = true;
                }
            }
        }
    }

    private static List<ReturnedKit.CellNote> notes(String sheet, List<Book.Note> found) {
        return found.stream()
                .map(note -> new ReturnedKit.CellNote(sheet, note.row(), NormalizedText.of(note.text(), Locale.ROOT)))
                .toList();
    }

    private record Read(
            FileKind kind,
            String file,
            String sha256,
            List<SheetPass> passes,
            Set<KitStamp> stamps,
            List<ReturnedRow> rows,
            List<ReturnedKit.CellNote> cellNotes,
            List<ReturnedKit.ArticleComment> comments,
            List<ReturnedKit.Beside> besides,
            boolean headingsTold) {}

    /** The one stamp of a workbook; of several, the one that the store signed; null where that leaves none or several. */
    private @Nullable KitStamp chosen(Set<KitStamp> stamps) {
        if (stamps.size() == 1) {
            return stamps.iterator().next();
        }
        List<KitStamp> ours = stamps.stream().filter(isOurs).toList();
        return ours.size() == 1 ? ours.get(0) : null;
    }

    private ReturnedKit kit(Read read) {
        KitStamp stamp = chosen(read.stamps);
        List<HeaderRow> headers = new ArrayList<>();
        List<IssuedKit.Row> manifest = List.of();
        int manifests = 0;
        for (SheetPass pass : read.passes) {
            HeaderRow header = pass.header();
            if (header != null) {
                headers.add(header);
            }
            if (pass.isManifest()) {
                manifests++;
                manifest = manifests == 1 && stamp != null ? pass.manifestSealedBy(stamp) : List.of();
            }
        }
        if (headers.isEmpty()) {
            throw Refusals.notAKit(read.file, "No sheet has the columns of a kit");
        }
        boolean intact = stamp != null && manifests == 1 && (!manifest.isEmpty() || stamp.rows() == 0);
        return new ReturnedKit(
                read.file,
                read.sha256,
                read.kind,
                stamp,
                kind(stamp, headers),
                intact,
                intact ? manifest : List.of(),
                read.rows,
                notes(read, stamp, intact),
                read.cellNotes,
                read.comments,
                read.besides,
                read.passes.stream().flatMap(KitReader::terms).distinct().toList());
    }

    private static Stream<ProposedTerm> terms(SheetPass pass) {
        TermSheet terms = pass.terms();
        return terms == null ? Stream.empty() : terms.terms().stream();
    }

    private static Kit.@Nullable Kind kind(Set<KitStamp> stamps) {
        return stamps.size() == 1 ? stamps.iterator().next().kind() : null;
    }

    private static Kit.Kind kind(@Nullable KitStamp stamp, List<HeaderRow> headers) {
        return stamp != null ? stamp.kind() : headers.get(0).kind();
    }

    private static List<Reason> notes(Read read, @Nullable KitStamp stamp, boolean intact) {
        List<Reason> notes = new ArrayList<>();
        if (read.stamps.isEmpty()) {
            notes.add(Reason.of("no-kit-stamp"));
        } else if (read.stamps.size() > 1) {
            notes.add(Reason.of(stamp == null ? "several-kits" : "stamp-copies-differ"));
        }
        if (!intact) {
            notes.add(Reason.of("manifest-damaged"));
        }
        if (read.headingsTold) {
            notes.add(Reason.of("headings-told"));
        }
        for (SheetPass pass : read.passes) {
            TermSheet terms = pass.terms();
            String left = terms == null ? null : terms.left();
            if (left != null) {
                notes.add(Reason.of("terms-left", left));
            }
        }
        return notes;
    }
}

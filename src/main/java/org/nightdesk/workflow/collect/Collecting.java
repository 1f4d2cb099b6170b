package org.nightdesk.workflow.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.candidate.TermProposals;
import org.nightdesk.io.Fitted;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.LateWord;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.Receipts.FileOutcome;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.SavedAt;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;
import org.nightdesk.office.Refusal;
import org.nightdesk.office.read.Limits;
import org.nightdesk.office.read.SavedTime;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.Unmade;

/** Keeps, reads and accounts for one returned file, and has its rows applied. */
public class Collecting {
    /** Of a kit's code in the store; ours are shorter, so that a longer one is nobody's. */
    static final int LONGEST_CODE = 24;

    private final StoreDirectory.Sources sources;
    private final Receipts receipts;
    private final ReturnedRows rows;
    private final Terms terms;
    private final Slips slips;
    private final HandingIn handingIn;
    private final KitReader reader;

    public Collecting(
            Articles articles, Units units, Kits kits, Receipts receipts, ReturnedRows rows, TermProposals proposals) {
        this.terms = new Terms(proposals);
        this.sources = new StoreDirectory.Sources(articles, units, kits, receipts);
        this.receipts = receipts;
        this.rows = rows;
        this.slips = new Slips(sources);
        this.handingIn = new HandingIn(sources);
        this.reader = new KitReader(Limits.DEFAULT, stamp -> kits.stampKey().hasSigned(stamp));
    }

    /** A file in the folder of returns. @param person the folder's name */
    public record Delivered(String person, String path, Path file) {}

    /**
     * A file to be read: new, or refused or held before in other circumstances.
     *
     * @param triedWith digest of what its outcome depends on besides the file
     */
    public record Fresh(Delivered from, SavedAt savedAt, String triedWith) {}

    /** Something in the folder of returns that is to be accounted for. */
    public sealed interface Arrived {
        /** Which it is, for people. */
        String what();
    }

    /** A file or folder that cannot be read; it stays for the next night. */
    public record Unread(String path, RuntimeException cause) implements Arrived, Unmade {
        @Override
        public String what() {
            return "returned file " + path;
        }
    }

    /**
     * A file that is kept and read.
     *
     * @param kit null when the file was refused
     * @param refusal why; empty when it was read
     * @param refusedAs what the file is instead of a kit; null when that is not why it was refused
     */
    public record Handed(
            Fresh fresh,
            String sha256,
            long bytes,
            @Nullable ReturnedKit kit,
            List<Problem> refusal,
            Refusal.@Nullable Kind refusedAs)
            implements Arrived {
        @Override
        public String what() {
            return "returned file " + from().path();
        }

        Delivered from() {
            return fresh.from();
        }

        public Kit.@Nullable Kind kind() {
            return kit == null ? null : kit.kind();
        }
    }

    /**
     * The delivered files that are to be read, in the same order; notes those that an earlier receipt settles.
     *
     * @param unread hears of those that cannot be read
     */
    public List<Fresh> fresh(List<Delivered> delivered, Night night, Consumer<Unread> unread) {
        String setup = setup(night.job());
        List<Fresh> fresh = new ArrayList<>();
        for (Delivered one : delivered) {
            try {
                fresh(one, setup, night).ifPresent(fresh::add);
            } catch (UncheckedIOException failure) {
                unread(one, failure).ifPresent(unread);
            }
        }
        return fresh;
    }

    private Optional<Fresh> fresh(Delivered one, String setup, Night night) {
        String triedWith = Sha256.of(setup + "\n" + one.person());
        Optional<Receipts.Earlier> earlier = receipts.earlier(night.job().name(), Sha256.of(one.file()), triedWith);
        if (earlier.isPresent()) {
            receipts.noteKnown(one.path(), earlier.get(), night.id());
            return Optional.empty();
        }
        return Optional.of(new Fresh(one, savedAt(one.file()), triedWith));
    }

    /** Empty for a file that was taken away meanwhile. */
    private static Optional<Unread> unread(Delivered one, RuntimeException failure) {
        return Files.exists(one.file(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new Unread(one.path(), failure))
                : Optional.empty();
    }

    /** What besides the file decides whether it can be taken: the program, the job and the people. */
    private static String setup(Job job) {
        String version = Collecting.class.getPackage().getImplementationVersion();
        StringBuilder setup = new StringBuilder(version == null ? "" : version);
        for (Path file : job.files()) {
            setup.append('\n').append(Files.isRegularFile(file) ? Sha256.of(file) : "");
        }
        return setup.toString();
    }

    private static SavedAt savedAt(Path file) {
        try {
            Instant onDisk = Files.getLastModifiedTime(file).toInstant();
            return new SavedAt(SavedTime.of(file).orElse(null), onDisk.truncatedTo(ChronoUnit.MILLIS));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    /** The same as {@link #read}, of a file that may be unreadable or gone by now. */
    public Optional<Arrived> tryRead(Fresh fresh, Night night) {
        try {
            return Optional.of(read(fresh, night));
        } catch (RuntimeException | StackOverflowError failure) {
            return unread(fresh.from(), new IllegalStateException(failure)).map(Function.identity());
        }
    }

    /** Keeps the file by its SHA-256, and reads what was kept. */
    public Handed read(Fresh fresh, Night night) {
        Delivered delivered = fresh.from();
        try {
            Optional<ReceivedFiles.Kept> kept = ReceivedFiles.keep(night.work(), delivered.file());
            if (kept.isEmpty()) {
                Problem changing = new Problem(
                        delivered.path(),
                        "",
                        "the file changed again and again while it was read",
                        "Save it once more and close it");
                String now = Sha256.of(delivered.file());
                return new Handed(fresh, now, Files.size(delivered.file()), null, List.of(changing), null);
            }
            return read(fresh, night, kept.get());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + delivered.file(), failure);
        }
    }

    /**
     * Takes a file that was refused or held whole because a manager says so, in the caller's transaction: a colleague's kit,
     * one that another store sent.
     *
     * @param person the key of whoever is credited
     * @return what became of it; the received file must still be there
     * @throws org.nightdesk.problem.BadInputException when it is not
     */
    public Receipts.Kept accept(Receipts.Received received, String person, Night night) {
        Path place = ReceivedFiles.place(night.work(), received.sha256());
        if (!Files.isRegularFile(place)) {
            throw new BadInputException(new Problem(
                    received.path(),
                    "",
                    "the received file is not in " + place.getParent() + " any more",
                    "Put it into the folder of returns again"));
        }
        SavedAt savedAt = received.savedAt() == null ? savedAt(place) : received.savedAt();
        String triedWith = Sha256.of("accepted\n" + received.id() + "\n" + person);
        Fresh fresh = new Fresh(new Delivered(person, received.path(), place), savedAt, triedWith);
        try {
            String name = received.path().substring(received.path().lastIndexOf('/') + 1);
            Handed handed = read(fresh, night, new ReceivedFiles.Kept(received.sha256(), place), name);
            HandIn handIn = vouched(handed, person, night);
            Receipts.Kept kept =
                    handed.kit() == null ? refused(handed, night) : read(handed, handed.kit(), night, handIn);
            receipts.keep(kept);
            return kept;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + place, failure);
        }
    }

    /** The manager's word stands for the whole file, whoever issued its kit. */
    private static HandIn vouched(Handed handed, String person, Night night) {
        HandIn handIn = filling(HandIn.by(person, night.job().name()).adopting().allowed(), night);
        KitStamp stamp = handed.kit() == null ? null : handed.kit().stamp();
        return stamp == null ? handIn : handIn.vouchingFor(Set.of(stamp.mark()));
    }

    private static HandIn filling(HandIn handIn, Night night) {
        return night.job().exchange().repeated() == Job.Repeated.FILL ? handIn.fillingRepeats() : handIn;
    }

    private Handed read(Fresh fresh, Night night, ReceivedFiles.Kept kept) throws IOException {
        return read(fresh, night, kept, String.valueOf(fresh.from().file().getFileName()));
    }

    /** @param name of the file, as it came */
    private Handed read(Fresh fresh, Night night, ReceivedFiles.Kept kept, String name) throws IOException {
        Delivered delivered = fresh.from();
        long bytes = Files.size(kept.place());
        Optional<Person> person = night.job().people().find(delivered.person());
        if (person.isEmpty() && !handingIn.gotKits(delivered.person(), night)) {
            Problem nobody = new Problem(
                    delivered.path(),
                    "",
                    delivered.person().isEmpty()
                            ? "the file is in nobody's folder"
                            : "the people file has no key “" + delivered.person() + "”",
                    "Put the file into the folder of the person who filled it");
            return new Handed(fresh, kept.sha256(), bytes, null, List.of(nobody), null);
        }
        try {
            ReturnedKit kit = reader.read(
                    kept.place(),
                    name,
                    kept.sha256(),
                    () -> directory(fresh, Kit.Kind.TRANSLATION, night).openSources());
            Problem notTheirs = handingIn.against(fresh, night, person, kit);
            return notTheirs == null
                    ? new Handed(fresh, kept.sha256(), bytes, kit, List.of(), null)
                    : new Handed(fresh, kept.sha256(), bytes, null, List.of(notTheirs), null);
        } catch (BadInputException refused) {
            Refusal.Kind kind = refused instanceof Refusal refusal ? refusal.kind() : null;
            return new Handed(fresh, kept.sha256(), bytes, null, refused.problems(), kind);
        }
    }

    /** Does what follows from a file, in the caller's transaction; nothing when its bytes were taken a moment ago. */
    public void apply(Arrived arrived, Night night) {
        if (arrived instanceof Handed handed) {
            apply(handed, night);
        }
    }

    private void apply(Handed handed, Night night) {
        Optional<Receipts.Earlier> earlier = receipts.earlier(
                night.job().name(), handed.sha256(), handed.fresh().triedWith());
        if (earlier.isPresent() && earlier.get().outcome() == FileOutcome.READ) {
            receipts.noteKnown(handed.from().path(), earlier.get(), night.id());
            return;
        }
        Receipts.Kept kept = handed.kit() == null ? refused(handed, night) : read(handed, handed.kit(), night);
        receipts.keep(kept);
    }

    private Receipts.Kept refused(Handed handed, Night night) {
        String reason = handed.refusal().stream()
                .map(problem -> problem.reason() + ". " + problem.remedy())
                .collect(Collectors.joining("; "));
        long id = receipts.nextId();
        slips.unread(handed, id, night, directory(handed.fresh(), Kit.Kind.TRANSLATION, night));
        return kept(handed, night, id, "", FileOutcome.REFUSED, reason, List.of());
    }

    private Receipts.Kept read(Handed handed, ReturnedKit kit, Night night) {
        HandIn handIn = HandIn.by(handed.from().person(), night.job().name())
                .vouchingFor(Set.copyOf(night.job().exchange().vouchedKits()));
        Job.Exchange exchange = night.job().exchange();
        return read(handed, kit, night, filling(exchange.adoptKits() ? handIn.adopting() : handIn, night));
    }

    private Receipts.Kept read(Handed handed, ReturnedKit kit, Night night, HandIn handIn) {
        StoreDirectory directory = directory(handed.fresh(), kit.kind(), night);
        Receipt receipt = Reconciliation.of(kit, handIn, directory);
        long id = receipts.nextId();
        ReturnedRows.Return returned =
                new ReturnedRows.Return(id, receipt, kit.kind(), handed.from().person(), night);
        rows.apply(returned, directory);
        boolean heldWhole = returned.heldWhole();
        if (!heldWhole) {
            kit.articleComments().forEach(comment -> rows.comment(returned, comment, directory));
            slips.heldRows(returned, directory);
            slips.comments(returned, kit.articleComments(), directory);
        } else if (isUnknown(receipt)) {
            slips.unknown(returned, directory);
        }
        String code = kit.stamp() == null
                ? receipt.kitFromSources().orElse("")
                : Fitted.of(kit.stamp().kit(), LONGEST_CODE);
        if (!heldWhole) {
            terms.keep(kit, code, handed.from().person(), night, sources.kits().byCode(code));
        }
        String notes =
                receipt.notes().stream().map(note -> note.in(Locale.ENGLISH)).collect(Collectors.joining("; "));
        if (heldWhole) {
            notes += (notes.isEmpty() ? "" : ". ") + Remedy.of(receipt);
        }
        return kept(
                handed,
                night,
                id,
                code,
                heldWhole ? FileOutcome.HELD : FileOutcome.READ,
                notes,
                lines(receipt, directory));
    }

    private StoreDirectory directory(Fresh fresh, Kit.Kind kind, Night night) {
        return new StoreDirectory(night.job(), sources, kind, fresh.savedAt(), night.id());
    }

    /** Whether it is the person's turn: a colleague's kit, or one of another job, only lies in the wrong folder. */
    private static boolean isUnknown(Receipt receipt) {
        return receipt.notes().stream()
                .noneMatch(note ->
                        note.code().equals("other-person") || note.code().equals("other-job"));
    }

    private static Receipts.Kept kept(
            Handed handed,
            Night night,
            long id,
            String code,
            FileOutcome outcome,
            String reason,
            List<Receipts.Row> lines) {
        return new Receipts.Kept(
                id,
                night.job().name(),
                handed.sha256(),
                handed.from().path(),
                handed.bytes(),
                code,
                isKey(handed.from().person()) ? handed.from().person() : "",
                outcome,
                reason,
                lines,
                night.id(),
                handed.fresh().triedWith(),
                handed.fresh().savedAt());
    }

    /** Whether a person may have this key: a folder may have a name of any length. */
    private static boolean isKey(String folder) {
        return folder.length() <= Person.LONGEST_KEY;
    }

    private static List<Receipts.Row> lines(Receipt receipt, StoreDirectory directory) {
        List<Receipts.Row> lines = new ArrayList<>();
        int number = 0;
        for (ReceiptLine line : receipt.lines()) {
            Unit unit = null;
            if (line.key() != null) {
                StoreDirectory.Known known = directory.known(line.key().translation());
                unit = known == null ? null : known.unit(line.key().segment());
            }
            lines.add(new Receipts.Row(
                    ++number,
                    unit == null ? null : unit.id(),
                    line.key() == null ? "" : line.key().toString(),
                    line.outcome(),
                    line.reasonsIn(Locale.ENGLISH),
                    line.text(),
                    line.comment(),
                    LateWord.of(line)));
        }
        return lines;
    }
}

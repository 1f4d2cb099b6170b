package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.UnitDirectory;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.Excerpt;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Makes the receipt of a returned file: one outcome for every row, by comparing what was issued, what stands now and what
 * came back. Reads the directory, changes nothing.
 */
public final class Reconciliation {
    /** The code of the reason for a row that stands where its source belongs, though its key was another one's. */
    static final String EXCHANGED = "key-exchanged";

    private final ReturnedKit file;
    private final HandIn handIn;
    private final KitIdentification origin;
    private final UnitDirectory directory;
    private final Map<RowKey, RowPrints> issued;
    private final Map<RowKey, UnitNow> units;
    private final Set<Fingerprint> issuedSources = new HashSet<>();
    private final OfferedTexts offers;
    private final ExchangedKeys exchanged;
    private final @Nullable IssuedKit likely;

    private Reconciliation(ReturnedKit file, HandIn handIn, KitIdentification origin, UnitDirectory directory) {
        this.file = file;
        this.handIn = handIn;
        this.origin = origin;
        this.directory = directory;
        this.issued = new LinkedHashMap<>();
        for (IssuedKit.Row row : origin.rows()) {
            issued.put(row.key(), row.prints());
            issuedSources.add(row.prints().source());
        }
        Set<RowKey> asked = new HashSet<>(issued.keySet());
        for (ReturnedRow row : file.rows()) {
            if (row.key() != null) {
                asked.add(row.key());
            }
        }
        this.likely = likely(file, handIn, origin, directory);
        if (likely != null) {
            likely.rows().forEach(row -> asked.add(row.key()));
        }
        this.units = directory.units(asked);
        this.offers = new OfferedTexts(file, issuedSources);
        this.exchanged = new ExchangedKeys(file, origin.rows());
    }

    /** The kit that a file may be when it names none and its sources do not settle it; null when it is known, or none is likely. */
    private static @Nullable IssuedKit likely(
            ReturnedKit file, HandIn handIn, KitIdentification origin, UnitDirectory directory) {
        boolean lost = file.stamp() == null
                && origin.rows().isEmpty()
                && file.notes().stream().noneMatch(note -> note.code().equals("several-kits"));
        return lost
                ? LikelyRows.kit(file.rows(), file.kind(), directory.openKits(handIn.person(), handIn.job()))
                : null;
    }

    /** The receipt of a file; of a file received before make {@link #ofSameFile} instead. */
    public static Receipt of(ReturnedKit file, HandIn handIn, UnitDirectory directory) {
        KitIdentification origin = KitIdentification.of(file, handIn, directory);
        return new Reconciliation(file, handIn, origin, directory).receipt();
    }

    /** The receipt of a file whose bytes were received before: every row is unchanged or still blank. */
    public static Receipt ofSameFile(ReturnedKit file, HandIn handIn) {
        List<ReceiptLine> lines = new ArrayList<>();
        Set<RowKey> claimed = new HashSet<>();
        Reason same = Reason.of("same-file");
        for (ReturnedRow row : file.rows()) {
            boolean blank = row.text().isEmpty() && row.decision() == null;
            boolean first = row.key() != null && claimed.add(row.key());
            RowOutcome outcome = blank ? RowOutcome.BLANK : first ? RowOutcome.UNCHANGED : RowOutcome.DUPLICATE;
            lines.add(
                    new ReceiptLine(row, row.key(), outcome, row.text(), row.decision(), row.comment(), List.of(same)));
        }
        List<Reason> notes = new ArrayList<>(file.notes());
        notes.add(same);
        return new Receipt(file.file(), file.sha256(), file.stamp(), handIn.person(), lines.size(), 0, lines, notes);
    }

    private Receipt receipt() {
        List<@Nullable RowKey> keys =
                exchanged.settled(new KeyRecovery(origin.rows(), units.keySet()).keys(file.rows()), units);
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < file.rows().size(); i++) {
            lines.add(line(file.rows().get(i), keys.get(i), exchanged.isDoubted(i)));
        }
        lines = DuplicateRows.resolved(lines, issued);
        lines = SplitRows.joined(lines, directory);
        RepeatedRows repeated = new RepeatedRows(repeating(), units, this::withKey);
        lines = repeated.filled(lines);
        MergedRows merged = new MergedRows(lines, isSlip(), units, directory);
        lines = Displacement.held(merged.lines(), List.copyOf(issued.keySet()), merged.joined(), this::isSettled);
        lines = merged.settled(repeated.settled(lines));
        List<IssuedKit.Row> out = likely == null ? origin.rows() : likely.rows();
        lines = LikelyRows.placed(lines, out.stream().map(IssuedKit.Row::key).toList(), units, file.kind());
        int found = lines.size();
        if (origin.countsMissing()) {
            lines = withMissing(lines);
        }
        List<Reason> notes = new ArrayList<>(file.notes());
        if (origin.hold() != null) {
            notes.add(origin.hold());
        }
        if (origin.note() != null) {
            notes.add(origin.note());
        }
        if (likely != null) {
            notes.add(Reason.of(KitIdentification.LIKELY, likely.id()));
        }
        return new Receipt(
                file.file(),
                file.sha256(),
                file.stamp(),
                handIn.person(),
                found,
                origin.rows().size(),
                lines,
                notes);
    }

    /** A row ticked on a return slip: the person has seen the doubt and confirmed that the text belongs there. */
    private boolean isSettled(ReceiptLine line) {
        ReturnedRow row = line.row();
        return isSlip() && row != null && row.status() == RowStatus.DONE;
    }

    /** The rows of the kit that take the text of an earlier one where they are empty; none where nobody said that they may. */
    private List<IssuedKit.Row> repeating() {
        if (!handIn.fillsRepeats() || isSlip() || file.kind() == Kit.Kind.REVIEW) {
            return List.of();
        }
        return file.manifest().isEmpty() ? origin.rows() : file.manifest();
    }

    private boolean isSlip() {
        KitStamp stamp = file.stamp();
        return stamp != null && stamp.slip();
    }

    /** @param doubted whether the key of the row was that of another one */
    private ReceiptLine line(ReturnedRow asRead, @Nullable RowKey key, boolean doubted) {
        ReturnedRow row = file.kind() == Kit.Kind.REVIEW ? asRead.decidedInComment() : asRead;
        Verdict verdict = key == null ? withoutKey(row) : withKey(row, key);
        if (doubted && verdict.outcome() == RowOutcome.APPLIED) {
            verdict = Verdict.held(
                    verdict.text(),
                    Reason.of(
                            EXCHANGED,
                            Reason.of(
                                    file.kind() == Kit.Kind.REVIEW ? Decision.APPROVE.word() : RowStatus.DONE.word())));
        }
        List<Reason> reasons = new ArrayList<>(verdict.reasons());
        if (key != null && !key.equals(row.key()) && !doubted) {
            reasons.add(Reason.of("key-from-source"));
        }
        reasons.addAll(row.notes());
        boolean offered = verdict.outcome() == RowOutcome.HELD && offers.isFromComment(row);
        UnitNow unit = key == null ? null : units.get(key);
        boolean approved = verdict.outcome() == RowOutcome.APPLIED && row.decision() == Decision.APPROVE;
        return new ReceiptLine(
                row,
                key,
                verdict.outcome(),
                key != null && row.isCut() ? "" : verdict.text(),
                row.decision(),
                offered ? "" : key == null && isRemark(row) ? row.source() : row.comment(),
                reasons,
                approved && unit != null && verdict.text().isEmpty() ? unit.omitted() : null);
    }

    private Verdict withoutKey(ReturnedRow row) {
        if (isRemark(row)) {
            return Verdict.held("", Reason.of("outside-rows", row.sheet(), row.place()));
        }
        if (row.text().isEmpty() && row.source().isEmpty() && isOutside(row)) {
            return new Verdict(isTitle(row.comment()) ? RowOutcome.UNKNOWN : RowOutcome.HELD, "", row.holds());
        }
        boolean empty =
                row.text().isEmpty() && row.decision() == null && row.comment().isEmpty();
        List<Reason> reasons = new ArrayList<>(row.holds());
        if (row.source().isEmpty()) {
            reasons.add(
                    row.notes().isEmpty()
                            ? Reason.of("key-missing")
                            : row.notes().get(0));
            return new Verdict(
                    empty && row.holds().isEmpty() ? RowOutcome.UNKNOWN : RowOutcome.HELD, row.text(), reasons);
        }
        reasons.add(row.keyText().isEmpty() ? Reason.of("key-missing") : Reason.of("key-damaged", row.keyText()));
        return new Verdict(empty && row.holds().isEmpty() ? RowOutcome.BLANK : RowOutcome.HELD, row.text(), reasons);
    }

    private static boolean isOutside(ReturnedRow row) {
        return !row.holds().isEmpty() && row.holds().get(0).code().equals("outside-rows");
    }

    /** Whether the words outside the rows are those of an article's band, which lost its key. */
    private boolean isTitle(String words) {
        return issuedSources.contains(Fingerprint.of(words));
    }

    /** Words alone in the column of the source, in a file whose rows have keys: nobody's row. */
    private boolean isRemark(ReturnedRow row) {
        return row.text().isEmpty()
                && row.comment().isEmpty()
                && row.keyText().isEmpty()
                && row.prints() == null
                && row.holds().isEmpty()
                && !row.source().isEmpty()
                && !issuedSources.contains(Fingerprint.of(row.source()))
                && !offers.isOffered(row.source())
                && file.rows().stream().anyMatch(other -> other.key() != null);
    }

    private Verdict withKey(ReturnedRow row, RowKey key) {
        UnitNow unit = units.get(key);
        RowPrints prints = issued.get(key);
        if (prints == null && !origin.isOpen()) {
            Reason reason = Reason.of(unit == null ? "unknown-unit" : "unknown-row");
            return Verdict.of(unit == null || isEmpty(row) ? RowOutcome.UNKNOWN : RowOutcome.HELD, row.text(), reason);
        }
        if (unit == null) {
            return Verdict.of(RowOutcome.UNKNOWN, row.text(), Reason.of("unknown-unit"));
        }
        Verdict offered = offers.of(row, unit);
        if (isEmpty(row) && offered == null) {
            return Verdict.of(RowOutcome.BLANK, "");
        }
        Reason hold = origin.hold();
        if (hold != null) {
            return Verdict.held(offered == null ? row.text() : offered.text(), hold);
        }
        RowPrints base = prints != null ? prints : row.prints();
        if (base == null) {
            return Verdict.held(row.text(), Reason.of("no-kit-stamp"));
        }
        return offered == null ? judged(row, unit, base) : offered;
    }

    private Verdict judged(ReturnedRow row, UnitNow unit, RowPrints base) {
        Reason suspect = suspectSource(row, base.source());
        if (suspect != null && isOwnText(row, unit, suspect)) {
            return Verdict.held(
                    row.source(),
                    Reason.of(
                            "found-in-column", Reason.of(KitColumn.SOURCE.word()), Reason.of(Decision.CHANGE.word())));
        }
        if (suspect != null && !row.text().isEmpty()) {
            return Verdict.held(row.text(), suspect);
        }
        if (suspect != null && row.decision() != null) {
            return Verdict.held(row.text(), suspect);
        }
        KitStamp stamp = file.stamp();
        boolean slip = isSlip();
        RowPrints sent = slip ? Objects.requireNonNullElse(row.prints(), base) : base;
        String kit = stamp == null ? "" : stamp.kit();
        RowCase it = new RowCase(
                row, base, sent, unit, kit, slip, handIn.otherPeoplesKits() ? unit.assignee() : origin.person());
        return file.kind() == Kit.Kind.REVIEW ? ReviewRule.judge(it) : TranslationRule.judge(it);
    }

    /** Whether an editor wrote their version over the source. */
    private boolean isOwnText(ReturnedRow row, UnitNow unit, Reason suspect) {
        return file.kind() == Kit.Kind.REVIEW
                && row.text().isEmpty()
                && suspect.code().equals("source-altered")
                && OfferedTexts.isNoSource(row.source(), unit);
    }

    private static boolean isEmpty(ReturnedRow row) {
        boolean choice = row.decision() != null || row.status() != null && row.status() != RowStatus.TODO;
        return row.text().isEmpty()
                && row.comment().isEmpty()
                && !choice
                && row.holds().isEmpty();
    }

    /** Why the row's key and its source text do not belong together; null when they do. */
    private @Nullable Reason suspectSource(ReturnedRow row, Fingerprint expected) {
        if (row.source().isEmpty()) {
            RowPrints prints = row.prints();
            return prints != null && prints.source().equals(expected) ? null : Reason.of("source-missing");
        }
        Fingerprint found = Fingerprint.of(row.source());
        if (found.equals(expected)) {
            return null;
        }
        return issuedSources.contains(found)
                ? Reason.of("source-moved", Excerpt.words(row.source()))
                : Reason.of("source-altered");
    }

    private List<ReceiptLine> withMissing(List<ReceiptLine> lines) {
        Set<RowKey> seen = new HashSet<>();
        for (ReceiptLine line : lines) {
            if (line.key() != null) {
                seen.add(line.key());
            }
        }
        List<ReceiptLine> all = new ArrayList<>(lines);
        for (RowKey key : issued.keySet()) {
            if (!seen.contains(key)) {
                all.add(new ReceiptLine(
                        null, key, RowOutcome.MISSING, "", null, "", Collections.singletonList(Reason.of("missing"))));
            }
        }
        return all;
    }
}

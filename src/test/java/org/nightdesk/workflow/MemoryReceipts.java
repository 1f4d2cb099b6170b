package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Ids;

/** Receipts without a store. */
public final class MemoryReceipts implements Receipts {
    private final List<Kept> kept = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();
    private final Map<Long, List<String>> open = new TreeMap<>();

    public List<Kept> kept() {
        return kept;
    }

    /** What a night found still open. */
    public List<String> open(long nightId) {
        return open.getOrDefault(nightId, List.of());
    }

    @Override
    public Optional<Earlier> earlier(String job, String sha256, String triedWith) {
        return kept.stream()
                .filter(one -> one.job().equals(job) && one.sha256().equals(sha256))
                .filter(one ->
                        one.outcome() == FileOutcome.READ || one.triedWith().equals(triedWith))
                .map(one -> new Earlier(one.id(), one.path(), one.outcome()))
                .min(Comparator.<Earlier, Boolean>comparing(one -> one.outcome() != FileOutcome.READ)
                        .thenComparing(one -> -one.receiptId()));
    }

    @Override
    public void noteKnown(String path, Earlier earlier, long nightId) {
        known.add(path);
    }

    /** The files that were left alone. */
    public List<String> known() {
        return known;
    }

    @Override
    public Optional<Received> received(long receiptId) {
        return kept.stream()
                .filter(one -> one.id() == receiptId)
                .map(one -> new Received(
                        one.id(), one.job(), one.sha256(), one.path(), one.person(), one.outcome(), one.savedAt()))
                .findFirst();
    }

    @Override
    public Optional<HeldRow> lastHeld(long unitId) {
        Optional<HeldRow> last = Optional.empty();
        for (Kept receipt : kept) {
            for (Row row : receipt.rows()) {
                if (row.outcome() == RowOutcome.HELD && Long.valueOf(unitId).equals(row.unitId())) {
                    last = Optional.of(new HeldRow(receipt.id(), receipt.person(), receipt.kitCode(), row.text()));
                }
            }
        }
        return last;
    }

    @Override
    public Map<Long, Long> lastApplied(long translationId) {
        Map<Long, Long> last = new TreeMap<>();
        for (Kept receipt : kept) {
            for (Row row : receipt.rows()) {
                if (row.outcome() == RowOutcome.APPLIED
                        && row.unitId() != null
                        && Ids.owner(row.unitId()) == translationId) {
                    last.put(row.unitId(), receipt.id());
                }
            }
        }
        return last;
    }

    @Override
    public long nextId() {
        return kept.size() + 1L;
    }

    @Override
    public void keep(Kept receipt) {
        kept.add(receipt);
    }

    @Override
    public Map<Long, Origin> origins(Collection<Long> receiptIds) {
        Map<Long, Origin> origins = new TreeMap<>();
        kept.stream()
                .filter(one -> receiptIds.contains(one.id()))
                .forEach(one -> origins.put(one.id(), new Origin(one.kitCode(), one.nightId(), one.savedAt())));
        return origins;
    }

    @Override
    public Optional<Long> nightOfKit(long receiptId) {
        return Optional.empty();
    }

    @Override
    public void noteOpen(List<String> paths, long nightId) {
        open.put(nightId, List.copyOf(paths));
    }

    @Override
    public void noteSlip(Slip slip) {
        slips.add(slip);
    }

    /** What went to people. */
    public List<Slip> slips() {
        return slips;
    }

    @Override
    public boolean isAnswered(String job, String sha256, String person) {
        return kept.stream()
                .filter(one -> one.job().equals(job) && one.sha256().equals(sha256))
                .filter(one -> one.outcome() != FileOutcome.READ)
                .anyMatch(one -> slips.stream()
                        .anyMatch(slip ->
                                slip.receiptId() == one.id() && slip.person().equals(person)));
    }

    @Override
    public void settle(Settled settled) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean saysMore(long receiptId) {
        throw new UnsupportedOperationException();
    }
}

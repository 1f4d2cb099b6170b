package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nightdesk.kit.receipt.Receipts;

/** Receipts without a store. */
public final class MemoryReceipts implements Receipts {
    private final List<Kept> kept = new ArrayList<>();
    private final Map<Long, List<String>> open = new TreeMap<>();

    public List<Kept> kept() {
        return kept;
    }

    /** What a night found still open. */
    public List<String> open(long nightId) {
        return open.getOrDefault(nightId, List.of());
    }

    @Override
    public boolean isKnown(String job, String sha256) {
        return kept.stream()
                .anyMatch(one -> one.job().equals(job) && one.sha256().equals(sha256));
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
    public Map<Long, String> kitCodes(Collection<Long> receiptIds) {
        Map<Long, String> codes = new TreeMap<>();
        kept.stream()
                .filter(one -> receiptIds.contains(one.id()) && !one.kitCode().isEmpty())
                .forEach(one -> codes.put(one.id(), one.kitCode()));
        return codes;
    }

    @Override
    public Optional<Long> nightOfKit(long receiptId) {
        return Optional.empty();
    }

    @Override
    public void noteOpen(List<String> paths, long nightId) {
        open.put(nightId, List.copyOf(paths));
    }
}

package org.nightdesk.workflow.manage;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Units;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.collect.Collecting;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/** Takes returned files by the manager's word, and settles what people say in them. Writes belong into the caller's transaction. */
public final class AcceptingReceipts {
    private final Articles articles;
    private final Units units;
    private final Receipts receipts;
    private final Collecting collecting;
    private final Booking booking;

    AcceptingReceipts(Articles articles, Units units, Receipts receipts, Collecting collecting, Booking booking) {
        this.articles = articles;
        this.units = units;
        this.receipts = receipts;
        this.collecting = collecting;
        this.booking = booking;
    }

    /**
     * Takes a returned file that was refused or held as a whole.
     *
     * @param as the key of whoever is credited; empty for the person who handed it in
     */
    public Outcome accept(long receiptId, String as, Night night, Word word) {
        Optional<Receipts.Received> found = receipts.received(receiptId);
        if (found.isEmpty()) {
            return new Outcome.Nothing(
                    "There is no receipt " + receiptId + ".", "See their numbers: nightdesk kit receipts");
        }
        Receipts.Received received = found.get();
        boolean taken = receipts.earlier(received.job(), received.sha256(), "")
                .map(one -> one.outcome() == Receipts.FileOutcome.READ)
                .orElse(false);
        if (taken) {
            return new Outcome.Nothing(
                    received.path() + " was taken already; single rows of it may be held.",
                    "See them: nightdesk kit show " + receiptId);
        }
        if (!received.job().equals(night.job().name())) {
            return new Outcome.Nothing(
                    received.path() + " was handed in for the job " + received.job() + ".",
                    "Name its file with --job.");
        }
        String person = as.isEmpty() ? received.person() : as;
        if (night.job().people().find(person).isEmpty()) {
            return new Outcome.Nothing(
                    person.isEmpty()
                            ? "Nobody is known to have handed in " + received.path() + "."
                            : "The people file has no key “" + person + "”.",
                    "Say who is to be credited: --as PERSON");
        }
        return told(collecting.accept(received, person, night), received, person, word);
    }

    /** Leaves at what it is all that somebody said in a file beside its rows. */
    public Outcome settle(long receiptId, Night night, Word word) {
        Optional<Receipts.Received> found = receipts.received(receiptId)
                .filter(one -> one.job().equals(night.job().name()));
        if (found.isEmpty()) {
            return new Outcome.Nothing(
                    "There is no receipt " + receiptId + " in the job "
                            + night.job().name() + ".",
                    "See their numbers: nightdesk kit receipts");
        }
        if (!receipts.saysMore(receiptId)) {
            return new Outcome.Nothing(
                    "Nothing in " + found.get().path() + " waits for an answer.",
                    "See it row by row: nightdesk kit show " + receiptId);
        }
        receipts.settle(new Receipts.Settled(receiptId, word.by(), word.why(), word.on()));
        return new Outcome.Done(
                List.of("What " + found.get().path() + " says beside its rows is settled."),
                List.of("The next report no longer names it."));
    }

    private Outcome told(Receipts.Kept kept, Receipts.Received received, String person, Word word) {
        if (kept.outcome() != Receipts.FileOutcome.READ) {
            return new Outcome.Nothing(received.path() + " still cannot be taken: " + kept.reason(), "");
        }
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        Map<Long, TranslationInWork> touched = new TreeMap<>();
        for (Receipts.Row row : kept.rows()) {
            counts.merge(row.outcome(), 1, Integer::sum);
            if (row.unitId() != null) {
                touched.computeIfAbsent(Ids.owner(row.unitId()), id -> TranslationInWork.load(id, articles, units));
            }
        }
        touched.values()
                .forEach(work -> booking.keep(Subject.of(work), Action.ACCEPT, "receipt " + received.id(), word));
        String outcomes = counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Outcome.Done(
                List.of(received.path() + " is taken as the work of " + person + ": " + outcomes + "."),
                List.of("See it row by row: nightdesk kit show " + kept.id(), "The next night goes on with it."));
    }
}

package org.nightdesk.workflow.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.ReturnSlip;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;

/** Does to the units what a receipt says, and writes the return slip for rows that were held. */
public class ReturnedRows {
    private final Articles articles;
    private final Units units;
    private final UnitLife life;
    private final TranslationMemory memory;
    private final ReturnSlip slips = new ReturnSlip(new KitWriter());

    public ReturnedRows(Articles articles, Units units, UnitLife life, TranslationMemory memory) {
        this.articles = articles;
        this.units = units;
        this.life = life;
        this.memory = memory;
    }

    /** A receipt about to take effect. @param person the key of who handed it in */
    record Return(long receiptId, Receipt receipt, Kit.Kind kind, String person, Night night) {
        Role role() {
            return kind == Kit.Kind.REVIEW ? Role.EDITOR : Role.TRANSLATOR;
        }

        /** Whether the file as a whole was held: then its units do not change. */
        boolean heldWhole() {
            List<ReceiptLine> held = receipt.lines(RowOutcome.HELD);
            return held.stream()
                            .anyMatch(line ->
                                    receipt.notes().contains(line.reasons().get(0)))
                    || !held.isEmpty() && receipt.lines().stream().allMatch(Return::isUseless);
        }

        /** Whether the line tells nothing of any unit: held or unknown without a key, or not there. */
        private static boolean isUseless(ReceiptLine line) {
            return line.outcome() == RowOutcome.MISSING
                    || line.key() == null
                            && (line.outcome() == RowOutcome.HELD
                                    || line.outcome() == RowOutcome.UNKNOWN
                                    || line.outcome() == RowOutcome.BLANK);
        }
    }

    void apply(Return returned, StoreDirectory directory) {
        Map<Long, Map<Long, Integer>> sentBack = new TreeMap<>();
        TreeSet<Long> touched = new TreeSet<>();
        for (ReceiptLine line : returned.receipt().lines()) {
            Located located = located(line, directory);
            if (located == null) {
                continue;
            }
            remark(returned, line, located);
            if (line.outcome() == RowOutcome.APPLIED) {
                touched.add(located.known.translation().id());
                applied(returned, line, located, sentBack);
            } else if (line.outcome() == RowOutcome.HELD && !returned.heldWhole()) {
                hold(line, located);
            } else if (line.outcome() == RowOutcome.CONFLICT) {
                suggest(returned, line, located);
            }
        }
        sentBack.forEach(life::sentBack);
        name(returned, directory, touched);
        touched.forEach(life::toCheck);
        if (!returned.heldWhole()) {
            slip(returned, directory);
        }
    }

    /** A translation that nobody was routed to belongs to whoever handed it in. */
    private void name(Return returned, StoreDirectory directory, TreeSet<Long> touched) {
        Map<Long, String> unassigned = new HashMap<>();
        for (ReceiptLine line : returned.receipt().lines(RowOutcome.APPLIED)) {
            Located located = located(line, directory);
            if (located != null) {
                Translation translation = located.known.translation();
                String with = returned.role() == Role.EDITOR ? translation.editor() : translation.translator();
                if (with.isEmpty() && touched.contains(translation.id())) {
                    unassigned.put(translation.id(), returned.person());
                }
            }
        }
        articles.assign(returned.role(), unassigned);
    }

    private record Located(StoreDirectory.Known known, StoredSegment segment, Unit unit) {}

    private static @Nullable Located located(ReceiptLine line, StoreDirectory directory) {
        RowKey key = line.key();
        StoreDirectory.Known known = key == null ? null : directory.known(key.translation());
        if (key == null || known == null) {
            return null;
        }
        StoredSegment segment = known.segments().get(key.segment());
        Unit unit = known.unit(key.segment());
        return segment == null || unit == null ? null : new Located(known, segment, unit);
    }

    private void applied(Return returned, ReceiptLine line, Located located, Map<Long, Map<Long, Integer>> sentBack) {
        long unit = located.unit.id();
        if (line.decision() == Decision.SEND_BACK) {
            sentBack.computeIfAbsent(located.known.translation().id(), id -> new TreeMap<>())
                    .put(unit, located.segment.segment().words());
            return;
        }
        Units.NewText text = new Units.NewText(
                line.text(),
                returned.person(),
                returned.role(),
                returned.receiptId(),
                returned.night().date());
        if (returned.role() == Role.EDITOR) {
            life.approved(unit, text);
        } else {
            life.returned(unit, text);
        }
    }

    private void hold(ReceiptLine line, Located located) {
        if (Transition.HOLD.isLegalFrom(located.unit.state())) {
            life.held(located.unit.id(), line.reasonsIn(Locale.ENGLISH));
        }
    }

    private void remark(Return returned, ReceiptLine line, Located located) {
        if (!line.comment().isBlank() && line.outcome() != RowOutcome.DUPLICATE) {
            units.remark(new Units.Remark(
                    located.unit.id(),
                    line.comment(),
                    returned.person(),
                    returned.role(),
                    returned.night().date()));
        }
    }

    /** A text that came too late is offered for the unit, or for the one that has taken its place. */
    private void suggest(Return returned, ReceiptLine line, Located located) {
        if (line.text().isBlank()) {
            return;
        }
        Unit unit = located.unit;
        int n = located.segment.n();
        if (unit.state() == UnitState.STALE) {
            for (StoredSegment segment : located.known.segments().values()) {
                Unit later = located.known.units().get(segment.n());
                if (segment.current() && segment.replaces() == n && later != null) {
                    unit = later;
                }
            }
        }
        memory.suggest(new Suggestion(
                unit.id(),
                Suggestion.Kind.RETURNED,
                0,
                line.text(),
                "handed in by " + returned.person() + " on " + returned.night().date()));
    }

    /** The kit that a file came from. */
    private record Origin(String kit, Kit.Kind kind, Locale source, Locale target) {}

    /** By its stamp; of a file without one, by what its source texts told. */
    private static Optional<Origin> origin(Receipt receipt, StoreDirectory directory) {
        KitStamp stamp = receipt.stamp();
        if (stamp != null) {
            return Optional.of(new Origin(stamp.kit(), stamp.kind(), stamp.source(), stamp.target()));
        }
        return receipt.kitFromSources()
                .flatMap(directory::kit)
                .map(kit -> new Origin(kit.id(), kit.kind(), kit.source(), kit.target()));
    }

    private void slip(Return returned, StoreDirectory directory) {
        List<ReceiptLine> held = returned.receipt().lines(RowOutcome.HELD);
        Optional<Origin> from = origin(returned.receipt(), directory);
        Optional<Person> person = returned.night().job().people().find(returned.person());
        if (held.isEmpty() || from.isEmpty() || person.isEmpty()) {
            return;
        }
        Origin origin = from.get();
        Night night = returned.night();
        Kit kit = new Kit(
                origin.kit(),
                night.job().name(),
                origin.kind(),
                person.get(),
                origin.source(),
                origin.target(),
                night.instant(),
                night.job().schedule().calendar(person.get()).next(night.date()),
                night.job().zone(),
                night.job().exchange().contact(),
                person.get().language());
        List<RowKey> keys = new ArrayList<>();
        held.forEach(line -> {
            if (line.key() != null) {
                keys.add(line.key());
            }
        });
        String folder = "slip-" + returned.receipt().sha256().substring(0, 8);
        try {
            slips.write(
                    kit,
                    returned.receipt(),
                    new LinkedHashMap<>(directory.units(keys)),
                    night.job().exchange().outbox().resolve(person.get().key()).resolve(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write a return slip for " + returned.person(), failure);
        }
    }
}

package org.nightdesk.workflow.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Job;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.Omitted;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.StampKey;
import org.nightdesk.kit.UnitDirectory;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.SavedAt;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Omission;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;

/** The store as collecting sees it: for one receipt, so that all its answers are of one moment. Not thread-safe. */
final class StoreDirectory implements UnitDirectory {
    /** How far back the kit of a file that does not name it is looked for. */
    private static final int MOST_KITS = 50;

    private final Job job;
    private final Sources sources;
    private final Kit.Kind kind;
    private final SavedAt savedAt;
    private final long nightId;
    private final Map<Long, Known> byRef = new HashMap<>();
    private final Map<Long, Map<Long, String>> people = new HashMap<>();
    private final Map<Long, Map<Long, Long>> decisions = new HashMap<>();
    private final Map<Long, Set<String>> recipients = new HashMap<>();

    /** Where the answers come from. */
    record Sources(Articles articles, Units units, Kits kits, Receipts receipts) {}

    /** A translation with its segments and units. */
    record Known(Translation translation, Map<Long, StoredSegment> segments, Map<Integer, Unit> units) {
        @Nullable
        Unit unit(long segmentRef) {
            StoredSegment segment = segments.get(segmentRef);
            return segment == null ? null : units.get(segment.n());
        }

        /** The source words of a unit by its number. */
        int words(int n) {
            return segments.values().stream()
                    .filter(segment -> segment.n() == n)
                    .mapToInt(segment -> segment.segment().words())
                    .sum();
        }
    }

    /**
     * @param kind of the file at hand
     * @param savedAt when it was saved
     * @param nightId the night it arrived in
     */
    StoreDirectory(Job job, Sources sources, Kit.Kind kind, SavedAt savedAt, long nightId) {
        this.job = job;
        this.sources = sources;
        this.kind = kind;
        this.savedAt = savedAt;
        this.nightId = nightId;
    }

    @Override
    public Optional<IssuedKit> kit(String id) {
        return sources.kits.byCode(id).map(kit -> {
            Kits.Contents contents = sources.kits.contents(kit.id());
            List<IssuedKit.Row> rows = new ArrayList<>();
            contents.numbers().forEach((translation, numbers) -> rows(translation, numbers, contents.texts(), rows));
            return new IssuedKit(
                    kit.code(),
                    job.name(),
                    kit.kind(),
                    kit.person(),
                    job.source().locale(),
                    kit.locale(),
                    rows,
                    sources.kits.isSigned(kit.id()));
        });
    }

    @Override
    public boolean hasSigned(KitStamp stamp) {
        return sources.kits.stampKey().hasSigned(stamp);
    }

    /** Signs what goes out about the file at hand. */
    StampKey stampKey() {
        return sources.kits.stampKey();
    }

    private void rows(long translationId, List<Integer> numbers, Map<Long, String> texts, List<IssuedKit.Row> rows) {
        Translation translation = sources.articles.translation(translationId);
        Map<Integer, StoredSegment> byNumber = new HashMap<>();
        sources.articles.history(translation.articleId()).forEach(segment -> byNumber.put(segment.n(), segment));
        for (int n : numbers) {
            StoredSegment segment = byNumber.get(n);
            if (segment != null) {
                String text = texts.getOrDefault(Ids.of(translationId, n), "");
                rows.add(new IssuedKit.Row(
                        new RowKey(translation.ref(), segment.segment().ref()),
                        new RowPrints(
                                Fingerprint.of(segment.segment().text()),
                                text.isEmpty() ? Fingerprint.EMPTY : Fingerprint.of(text))));
            }
        }
    }

    @Override
    public List<IssuedKit> openKits(String person, String jobName) {
        return openFor(person).stream().flatMap(kit -> kit(kit.code()).stream()).toList();
    }

    @Override
    public List<IssuedKit> openKits(String jobName) {
        return job.people().all().stream()
                .flatMap(person -> openKits(person.key(), jobName).stream())
                .toList();
    }

    /** The sources of all rows that are out with anybody. */
    Set<Fingerprint> openSources() {
        return openKits(job.name()).stream()
                .flatMap(kit -> kit.rows().stream())
                .map(row -> row.prints().source())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> sentTo(RowKey key, Kit.Kind kitKind) {
        Known known = known(key.translation());
        return known == null
                ? Set.of()
                : recipients.computeIfAbsent(
                        known.translation().id(),
                        id -> sources.kits.of(id).stream()
                                .map(Kits.Out::kit)
                                .filter(kit -> kit.kind() == kitKind)
                                .map(Kits.Planned::person)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The kits that a person has, the newest first. */
    List<Kits.Planned> openFor(String person) {
        return sources.kits.sentTo(job.name(), person, MOST_KITS).stream()
                .filter(this::isOpen)
                .toList();
    }

    /** The rows of a kit that are still awaited from its person. */
    List<RowKey> openRows(Kits.Planned kit) {
        List<RowKey> open = new ArrayList<>();
        for (long id : kit.translations()) {
            Known known = known(sources.articles.translation(id).ref());
            if (known != null) {
                known.segments().forEach((ref, segment) -> {
                    Unit unit = known.unit(ref);
                    if (unit != null && unit.kitId() == kit.id() && isAwaited(unit.state(), kit.kind())) {
                        open.add(new RowKey(known.translation().ref(), ref));
                    }
                });
            }
        }
        return open;
    }

    private static boolean isAwaited(UnitState state, Kit.Kind kind) {
        return state == UnitState.HELD || state == (kind == Kit.Kind.REVIEW ? UnitState.RETURNED : UnitState.ISSUED);
    }

    /** An article's rows with the texts with which they went out in a kit. */
    KitArticle asIssued(Kits.Planned kit, KitArticle article) {
        Map<Long, String> texts = sources.kits.contents(kit.id()).texts();
        List<KitRow> rows = new ArrayList<>();
        for (KitRow row : article.rows()) {
            Known known = known(row.key().translation());
            Unit unit = known == null ? null : known.unit(row.key().segment());
            String text = unit == null ? "" : texts.getOrDefault(unit.id(), "");
            rows.add(row.withText(text, RowStatus.TODO));
        }
        return new KitArticle(article.key(), article.headline(), article.work(), article.context(), rows);
    }

    /** Whether some unit still waits for what the kit brings. */
    private boolean isOpen(Kits.Planned kit) {
        return kit.translations().stream()
                .flatMap(translation -> sources.units.of(translation).stream())
                .anyMatch(unit -> unit.kitId() == kit.id());
    }

    @Override
    public Map<RowKey, UnitNow> units(Collection<RowKey> keys) {
        Map<RowKey, UnitNow> now = new LinkedHashMap<>();
        Map<RowKey, Unit> found = new LinkedHashMap<>();
        for (RowKey key : keys) {
            Known known = known(key.translation());
            Unit unit = known == null ? null : known.unit(key.segment());
            if (unit != null) {
                found.put(key, unit);
            }
        }
        Map<RowKey, Long> deciding = new HashMap<>();
        found.forEach((key, unit) -> {
            Long receipt = deciding(unit);
            if (receipt != null) {
                deciding.put(key, receipt);
            }
        });
        Map<Long, Receipts.Origin> origins = sources.receipts.origins(deciding.values());
        found.forEach((key, unit) -> {
            Known known = known(key.translation());
            StoredSegment segment = known == null ? null : known.segments().get(key.segment());
            if (known != null && segment != null) {
                now.put(key, now(key, known.translation(), segment, unit, origins.get(deciding.getOrDefault(key, 0L))));
            }
        });
        return now;
    }

    /**
     * The receipt that brought a unit's text; for a review kit the one that decided on it last, unless something else has
     * happened to the unit since. Null when there is none.
     */
    private @Nullable Long deciding(Unit unit) {
        Revision current = unit.current();
        Long brought = current == null ? null : current.receiptId();
        if (kind != Kit.Kind.REVIEW) {
            return brought;
        }
        Long decided = decisions
                .computeIfAbsent(Ids.owner(unit.id()), sources.receipts::lastApplied)
                .get(unit.id());
        boolean open = unit.state() == UnitState.OPEN || unit.state() == UnitState.ISSUED;
        // Sending a row back brings no text: what is open with the text of its last decision was reopened by somebody
        // else.
        return open && Objects.equals(decided, brought) ? null : decided != null ? decided : brought;
    }

    private UnitNow now(
            RowKey key, Translation translation, StoredSegment segment, Unit unit, Receipts.@Nullable Origin origin) {
        return new UnitNow(
                key,
                segment.segment().text(),
                unit.state(),
                unit.text(),
                origin == null ? "" : origin.kitCode(),
                isWithEditor(unit.state()) ? translation.editor() : translator(translation, unit),
                origin == null || origin.savedAt() == null
                        ? UnitNow.Succession.LATER
                        : savedAt.after(origin.savedAt(), origin.nightId() < nightId),
                omitted(translation, unit),
                segment.current()
                        ? new UnitNow.Place(
                                segment.segment().part(), segment.segment().block())
                        : null);
    }

    private @Nullable Omitted omitted(Translation translation, Unit unit) {
        Omission omission = unit.omission();
        if (omission == null || !omission.isMerged()) {
            return omission == null ? null : Omitted.ON_PURPOSE;
        }
        Known known = known(translation.ref());
        return known == null
                ? null
                : known.segments().values().stream()
                        .filter(segment -> segment.n() == omission.into())
                        .findFirst()
                        .map(segment -> new Omitted(
                                new RowKey(translation.ref(), segment.segment().ref())))
                        .orElse(null);
    }

    @Override
    public @Nullable RowKey beside(RowKey key, int by) {
        Known known = known(key.translation());
        StoredSegment segment = known == null ? null : known.segments().get(key.segment());
        if (known == null || segment == null || !segment.current()) {
            return null;
        }
        return known.segments().values().stream()
                .filter(other -> other.current() && other.position() == segment.position() + by)
                .findFirst()
                .map(other -> new RowKey(key.translation(), other.segment().ref()))
                .orElse(null);
    }

    /** A unit that is out in a kit is with whom that kit went to, also when the rest has gone to somebody else since. */
    private String translator(Translation translation, Unit unit) {
        boolean out = unit.state() == UnitState.ISSUED || unit.state() == UnitState.HELD;
        if (!out || unit.kitId() == 0) {
            return translation.translator();
        }
        return people.computeIfAbsent(translation.id(), id -> peopleOfKits(id))
                .getOrDefault(unit.kitId(), translation.translator());
    }

    private Map<Long, String> peopleOfKits(long translationId) {
        Map<Long, String> byKit = new HashMap<>();
        sources.kits
                .of(translationId)
                .forEach(out -> byKit.put(out.kit().id(), out.kit().person()));
        return byKit;
    }

    /** A held unit is with whom it was held for: with the editor when a review kit came back. */
    private boolean isWithEditor(UnitState state) {
        return state == UnitState.RETURNED || state == UnitState.HELD && kind == Kit.Kind.REVIEW;
    }

    /** The translation of this ref with all its units; null when the job has none. */
    @Nullable
    Known known(long ref) {
        if (!byRef.containsKey(ref)) {
            Optional<Translation> translation = sources.articles.byRef(ref);
            if (translation.isEmpty()) {
                return null;
            }
            Map<Long, StoredSegment> segments = new HashMap<>();
            sources.articles
                    .history(translation.get().articleId())
                    .forEach(segment -> segments.put(segment.segment().ref(), segment));
            Map<Integer, Unit> units = new HashMap<>();
            sources.units.of(translation.get().id()).forEach(unit -> units.put(unit.n(), unit));
            byRef.put(ref, new Known(translation.get(), segments, units));
        }
        return byRef.get(ref);
    }
}

package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.assembly.store.Publications.Published;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.ledger.SourceSizes;
import org.nightdesk.ledger.SourceSizes.Size;
import org.nightdesk.ledger.WorkDone;
import org.nightdesk.ledger.WorkDone.Done;

/** States what people did in a period, for what they are paid by. */
public final class Statements {
    private final NightLog nights;
    private final Work work;

    /** Where work is known. */
    public record Work(WorkDone done, SourceSizes sizes, LedgerQueries ledger, Publications publications) {}

    public Statements(NightLog nights, Work work) {
        this.nights = nights;
        this.work = work;
    }

    /** Business dates, both included. */
    public record Period(LocalDate from, LocalDate to) {
        private boolean has(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /**
     * What one person did for one article in one locale.
     *
     * @param role {@code translator} or {@code editor}
     * @param article its key
     * @param done what they did for the first time in the period: a translator's texts, an editor's texts and approvals
     * @param published what of theirs is in a translation whose first edition came out in the period, whenever it was done
     */
    public record Line(String person, String role, String article, String locale, Size done, Size published) {}

    /** All lines of a period, by person, role, article and locale. @param person only theirs; null for everybody's */
    public List<Line> of(Period period, @Nullable String person) {
        Map<Key, Size> done = sums(only(person, work.done().firstBetween(period.from(), period.to())));
        Map<Key, Size> published = new TreeMap<>();
        for (Long night : nightsIn(period)) {
            for (Published edition : work.publications().publishedIn(night)) {
                if (edition.edition() == 1) {
                    published.putAll(sums(only(person, work.done().lastOf(edition.translationId()))));
                }
            }
        }
        return lines(done, published);
    }

    /** The month of the latest night, up to that night; empty before the first one. */
    public Optional<Period> latestMonth() {
        return nights.latest(1).stream()
                .findFirst()
                .map(night -> new Period(night.date().withDayOfMonth(1), night.date()));
    }

    private List<Long> nightsIn(Period period) {
        List<Long> ids = new ArrayList<>();
        for (String job : nights.jobs()) {
            nights.ofJob(job).forEach((id, date) -> {
                if (period.has(date)) {
                    ids.add(id);
                }
            });
        }
        return ids;
    }

    private static List<Done> only(@Nullable String person, List<Done> done) {
        return person == null
                ? done
                : done.stream().filter(one -> one.person().equals(person)).toList();
    }

    private record Key(String person, Role role, long translationId) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::person).thenComparing(Key::role).thenComparingLong(Key::translationId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private Map<Key, Size> sums(Collection<Done> done) {
        Map<Long, Size> sizes = work.sizes().of(done.stream().map(Done::unitId).toList());
        return done.stream()
                .collect(Collectors.toMap(
                        one -> new Key(one.person(), one.role(), Ids.owner(one.unitId())),
                        one -> sizes.getOrDefault(one.unitId(), Size.NONE),
                        Size::plus,
                        TreeMap::new));
    }

    private List<Line> lines(Map<Key, Size> done, Map<Key, Size> published) {
        Map<Key, Size> all = new TreeMap<>(done);
        published.forEach(all::putIfAbsent);
        Map<Long, LedgerQueries.Subject> subjects = work.ledger()
                .subjects(all.keySet().stream().map(Key::translationId).toList());
        List<Line> lines = new ArrayList<>();
        for (Key key : all.keySet()) {
            LedgerQueries.Subject subject = subjects.get(key.translationId());
            if (subject != null) {
                lines.add(new Line(
                        key.person(),
                        key.role().name().toLowerCase(Locale.ROOT),
                        subject.article(),
                        subject.locale().toLanguageTag(),
                        done.getOrDefault(key, Size.NONE),
                        published.getOrDefault(key, Size.NONE)));
            }
        }
        return lines;
    }
}

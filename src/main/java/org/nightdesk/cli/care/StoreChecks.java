package org.nightdesk.cli.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.NightLog;
import org.nightdesk.night.store.DeskDoor;
import org.nightdesk.night.store.DeskMarker;
import org.nightdesk.night.store.StoreFile;
import org.nightdesk.night.store.StoreIdentity;
import org.nightdesk.night.store.StoreRefusedException;
import org.nightdesk.night.store.StoreSchema;
import org.nightdesk.report.LedgerCheck;
import org.nightdesk.workflow.collect.ReceivedFiles;

/** Looks at a store that nobody else has open. Changes nothing in it. */
final class StoreChecks {
    private static final String STORE = "store";
    private static final String SCHEMA = "schema";
    private static final String LEDGER = "ledger";
    private static final String DESK = "desk";
    private static final String CLOCK = "clock";
    private static final String RECEIVED = "received files";
    private static final int SAMPLE = 100;

    private final StoreOptions where;
    private final Job job;
    private final List<Check> checks = new ArrayList<>();

    private StoreChecks(StoreOptions where, Job job) {
        this.where = where;
        this.job = job;
    }

    static List<Check> of(StoreOptions where, Job job) {
        StoreChecks store = new StoreChecks(where, job);
        try {
            store.all();
        } catch (StoreRefusedException refused) {
            store.checks.add(Check.fault(STORE, String.valueOf(refused.getMessage()), remedy(refused)));
        } catch (SQLException failure) {
            store.checks.add(Check.fault(
                    STORE,
                    "it cannot be opened: "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    where.url.isEmpty()
                            ? "Bring it back from the last backup: nightdesk restore FILE --replace"
                            : "Check the address, user and password, and that the database runs"));
        }
        return store.checks;
    }

    private static String remedy(StoreRefusedException refused) {
        return refused.remedies().isEmpty()
                ? "See the guide"
                : refused.remedies().get(0).replaceFirst("\\.$", "");
    }

    private void all() throws SQLException {
        String url = where.url;
        if (url.isEmpty()) {
            Path file = StoreFile.in(where.work);
            StoreFile.check(file);
            url = StoreFile.urlOf(file);
        }
        try (Connection connection = StoreSchema.connect(url)) {
            checks.add(Check.ok(STORE, where.store()));
            StoreSchema.State state = StoreSchema.state(connection);
            schema(state);
            if (state == StoreSchema.State.CURRENT) {
                Readings readings = Readings.over(connection);
                ledger(readings);
                desk(connection, readings);
                clock(readings.nights());
                received(readings.receivedFiles());
            }
        }
    }

    private void schema(StoreSchema.State state) {
        switch (state) {
            case CURRENT -> checks.add(Check.ok(SCHEMA, "that of this version"));
            case EARLIER ->
                checks.add(Check.warning(
                        SCHEMA,
                        "that of an earlier version, so the rest of the store was not looked at",
                        "Make a backup; the next command brings it up to date"));
            case EMPTY ->
                checks.add(Check.fault(
                        SCHEMA,
                        "there are no tables",
                        "Bring the store back from the last backup: nightdesk restore FILE"));
            case LATER ->
                checks.add(
                        Check.fault(SCHEMA, "that of a newer version of Nightdesk", "Use that version here as well"));
            case FOREIGN ->
                checks.add(Check.fault(
                        SCHEMA, "the tables are not Nightdesk’s", "Name the work folder of your desk with --work"));
        }
    }

    private void ledger(Readings readings) {
        LedgerCheck.Account account = readings.ledger().account(where.work);
        if (account.imbalances().isEmpty()) {
            checks.add(Check.ok(LEDGER, "it balances"));
        }
        account.imbalances()
                .forEach(one -> checks.add(Check.fault(
                        LEDGER, one, "Keep a copy of the work folder and report it, or bring back the last backup")));
    }

    private void desk(Connection connection, Readings readings) throws SQLException {
        Optional<DeskMarker> marker = DeskMarker.in(job.exchange().outbox());
        Optional<NightLog.Begun> last = readings.nights().latest(1).stream().findFirst();
        try {
            new DeskDoor(where.desk(job), new DeskDoor.Words(work -> "add --work " + work, "nightdesk run --take-over"))
                    .check(new DeskDoor.Standing(
                            StoreIdentity.find(connection).orElse(null),
                            last.map(NightLog.Begun::id).orElse(0L),
                            last.map(NightLog.Begun::date).orElse(null),
                            Integer.MAX_VALUE));
            checks.add(Check.ok(
                    DESK,
                    marker.isPresent()
                            ? "the outbox belongs to this store"
                            : "the outbox has no marker yet: the next night writes it"));
        } catch (StoreRefusedException refused) {
            checks.add(Check.fault(DESK, String.valueOf(refused.getMessage()), remedy(refused)));
        }
    }

    private void clock(NightLog nights) {
        LocalDate today = LocalDate.now(Clock.system(job.zone()));
        Optional<LocalDate> last = nights.ofJob(job.name()).values().stream().max(Comparator.naturalOrder());
        if (last.isPresent() && today.isBefore(last.get())) {
            checks.add(Check.warning(
                    CLOCK,
                    "today, " + today + ", is before the last night, " + last.get(),
                    "Check the clock of this machine, and the zone in the job"));
        } else {
            checks.add(Check.ok(
                    CLOCK,
                    "today is " + today
                            + last.map(date -> ", the last night was " + date).orElse("")));
        }
    }

    /** Compares some of them with their digests: all are compared by “nightdesk ledger --files”. */
    private void received(List<String> digests) {
        List<String> sample = new ArrayList<>(digests);
        Collections.shuffle(sample, new Random());
        List<String> bad = sample.stream()
                .limit(SAMPLE)
                .filter(digest -> {
                    Path place = ReceivedFiles.place(where.work, digest);
                    return !Files.isRegularFile(place) || !Sha256.of(place).equals(digest);
                })
                .toList();
        int looked = Math.min(SAMPLE, sample.size());
        checks.add(
                bad.isEmpty()
                        ? Check.ok(RECEIVED, looked + " of " + sample.size() + " compared, all as they came")
                        : Check.fault(
                                RECEIVED,
                                bad.size() + " of " + looked + " missing or changed, such as " + bad.get(0),
                                "See all: nightdesk ledger --files; then bring them back: nightdesk restore FILE"));
    }
}

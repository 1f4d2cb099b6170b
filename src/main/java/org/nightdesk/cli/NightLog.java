package org.nightdesk.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.Version;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.StepName;
import org.nightdesk.night.NightOutcome;
import org.nightdesk.night.Progress;
import org.nightdesk.report.NightReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a night in the log: how it began, each step with what it did and how long it took, every problem, and the end. */
final class NightLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.nightdesk.night");
    private static final double NANOS = 1e9;

    private final long begun = System.nanoTime();

    private NightLog() {}

    static NightLog begin(Job job, LocalDate date, StoreOptions where) {
        LOG.info(
                "night begins: job {} ({}), date {}, {}, store {}, Java {}",
                job.name(),
                job.file(),
                date,
                new Version().getVersion()[0],
                where.store(),
                Runtime.version());
        return new NightLog();
    }

    /** Hears what another hears, and logs it. */
    Progress beside(Progress other) {
        return new Progress() {
            private long stepBegun;
            private long items;

            @Override
            public void begins(StepName step, long total) {
                stepBegun = System.nanoTime();
                items = 0;
                other.begins(step, total);
            }

            @Override
            public void advances(long more) {
                items += more;
                other.advances(more);
            }

            @Override
            public void ends(StepName step) {
                other.ends(step);
                LOG.info("{}: {} {} in {}", step.label(), items, items == 1 ? "item" : "items", seconds(stepBegun));
            }
        };
    }

    void end(NightOutcome outcome) {
        if (outcome instanceof NightOutcome.Failed failed) {
            LOG.error("night failed in step {} after {}", failed.step(), seconds(begun), failed.cause());
        } else if (outcome instanceof NightOutcome.Busy) {
            LOG.warn("night not begun: another run holds the store");
        } else if (outcome instanceof NightOutcome.Stopped) {
            LOG.warn("night stopped after {}: the same command carries on", seconds(begun));
        } else if (outcome instanceof NightOutcome.NothingNew) {
            LOG.info("night ends after {}: nothing has come in since the last one of this date", seconds(begun));
        } else if (outcome instanceof NightOutcome.Done done) {
            problems(done.report());
            LOG.info(
                    "night ends after {}: pass {}, units {}",
                    seconds(begun),
                    done.report().pass(),
                    done.report().ledger());
        }
    }

    private static void problems(NightReport report) {
        report.problems().forEach(problem -> LOG.warn("{}", problem));
        report.back().stream()
                .filter(file -> !file.reason().isEmpty())
                .forEach(file -> LOG.warn("returned file {}: {}", file.path(), file.reason()));
        report.stuck()
                .forEach(stuck -> LOG.warn("needs a person: {} ({}): {}", stuck.what(), stuck.count(), stuck.told()));
    }

    private static String seconds(long since) {
        return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - since) / NANOS);
    }
}

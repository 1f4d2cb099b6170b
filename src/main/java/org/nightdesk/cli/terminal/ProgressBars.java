package org.nightdesk.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.StepName;
import org.nightdesk.night.Progress;

/** A bar a step on a terminal; nothing where nobody watches. */
public final class ProgressBars implements Progress, AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    public ProgressBars(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void begins(StepName step, long total) {
        close();
        if (terminal.interactive() && total != 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(java.util.Locale.ROOT, "%-8s", step.label()))
                    .setInitialMax(total)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .build();
        }
    }

    @Override
    public void advances(long items) {
        if (bar != null) {
            bar.stepBy(items);
        }
    }

    @Override
    public void ends(StepName step) {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

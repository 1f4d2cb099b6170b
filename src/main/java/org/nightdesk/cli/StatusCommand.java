package org.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.nightly.NightHistory;
import org.nightdesk.nightly.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says how the last nights ended and what waits. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the last nights and what waits for whom.")
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Nightdesk parent;

    @Mixin
    private Where where = new Where();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Commands.terminal(parent);
        if (where.isEmpty()) {
            return Commands.nothingYet(terminal, where);
        }
        return where.locked(terminal, store -> {
            NightHistory history = store.get(NightHistory.class);
            NightHistory.Status status = history.status();
            if (json) {
                terminal.data(Commands.json(status));
                return ExitCode.DONE;
            }
            terminal.data("Nights\n"
                    + TextTable.of(status.nights().stream()
                            .map(night -> java.util.List.of(
                                    night.date().toString(), night.job(), "pass " + night.pass(), night.state()))
                            .toList())
                    + "\nWork with people\n"
                    + TextTable.of(status.workloads().stream()
                            .map(load -> java.util.List.of(
                                    load.person(),
                                    load.role(),
                                    load.words() + " words",
                                    load.articles() + " articles",
                                    "due " + load.dueOn()))
                            .toList()));
            return ExitCode.DONE;
        });
    }
}

package org.nightdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.nightly.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Sets nights whose last commit failed, so that their end is unknown, to failed. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description =
                "Sets nights whose last commit failed, so that their end is unknown, to failed; run does so by itself.")
final class RepairCommand implements Callable<Integer> {
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
            List<String> done = store.get(Recovery.class).repair();
            terminal.data(json ? Commands.json(done) : done.isEmpty() ? "Nothing to repair." : String.join("\n", done));
            return ExitCode.DONE;
        });
    }
}

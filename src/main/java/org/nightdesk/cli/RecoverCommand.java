package org.nightdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.nightly.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings nights that were killed back to where the next run carries on. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = "Brings nights that were killed back to where the next run carries on; run does so by itself.")
final class RecoverCommand implements Callable<Integer> {
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
            List<String> done = store.get(Recovery.class).recoverAll();
            terminal.data(
                    json ? Commands.json(done) : done.isEmpty() ? "Nothing to recover." : String.join("\n", done));
            return ExitCode.DONE;
        });
    }
}

package org.nightdesk.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.ArticleDesk;
import org.nightdesk.night.ArticleRequest;
import picocli.CommandLine.Command;

/** Publishes an article now. */
@Command(
        name = "assemble",
        description = "Writes an article's files now, the same as the night would, if the gate lets it pass; else says"
                + " why not.")
final class AssembleCommand extends ArticleCommand {
    @Override
    int with(ArticleRequest request) {
        return where().locked(
                        terminal(),
                        where().door(request.loaded().job()),
                        store -> with(store.get(ArticleDesk.class), request));
    }

    private int with(ArticleDesk desk, ArticleRequest request) {
        Optional<List<ArticleDesk.Assembled>> done = desk.assemble(request);
        if (done.isEmpty()) {
            terminal().error("another run holds the store, on this or another machine");
            terminal().hint("Wait until it ends, then run the same command.");
            return ExitCode.BUSY;
        }
        if (done.get().isEmpty()) {
            return unknown();
        }
        print(
                done.get(),
                done.get().stream().flatMap(one -> one.files().stream()).collect(Collectors.joining("\n")));
        boolean refused = false;
        for (ArticleDesk.Assembled one : done.get()) {
            if (!one.refusals().isEmpty()) {
                refused = true;
                reasons(one.locale(), one.refusals());
            }
        }
        return refused ? ExitCode.DONE_WITH_HELD : ExitCode.DONE;
    }
}

package org.nightdesk.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.ArticleDesk;
import org.nightdesk.night.ArticleRequest;
import picocli.CommandLine.Command;

/** Writes pages to look at before they are published. */
@Command(
        name = "preview",
        description = "Writes a page of an article as it would look, finished or not, marked as a preview, and prints"
                + " its path. Opens nothing.")
final class PreviewCommand extends ArticleCommand {
    @Override
    int with(ArticleRequest request) {
        return where().locked(
                        terminal(),
                        where().door(request.loaded().job()),
                        store -> with(store.get(ArticleDesk.class), request));
    }

    private int with(ArticleDesk desk, ArticleRequest request) {
        List<ArticleDesk.Preview> previews = desk.preview(request);
        if (previews.isEmpty()) {
            return unknown();
        }
        print(previews, previews.stream().map(ArticleDesk.Preview::file).collect(Collectors.joining("\n")));
        return ExitCode.DONE;
    }
}

package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.ArticleRequest;
import org.nightdesk.night.CreditAccount;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;

/** Accounts for an article's credits. */
@Command(
        name = "credits",
        description = "Shows who did how much of an article, from accepted rows, and how its credit lines come out.")
final class CreditsCommand extends ArticleCommand {
    @Override
    int with(ArticleRequest request) {
        return where().reading(terminal(), readings -> with(readings.credits(), request));
    }

    private int with(CreditAccount account, ArticleRequest request) {
        List<CreditAccount.Credits> all = account.of(request);
        if (all.isEmpty()) {
            return unknown();
        }
        StringBuilder text = new StringBuilder();
        all.forEach(one -> text(one, text));
        print(all, text.toString());
        return ExitCode.DONE;
    }

    private static void text(CreditAccount.Credits credits, StringBuilder out) {
        out.append(credits.article()).append(" in ").append(credits.locale()).append("\n");
        List<List<String>> rows = new ArrayList<>();
        for (CreditAccount.Share share : credits.shares()) {
            rows.add(List.of(
                    share.person(),
                    share.name(),
                    share.role(),
                    share.words() + " words",
                    share.percent() + " %",
                    share.revisions() + (share.revisions() == 1 ? " text" : " texts"),
                    share.credited() ? "credited" : "below the threshold"));
        }
        out.append(rows.isEmpty() ? "  Nothing is accepted yet.\n" : TextTable.of(rows));
        credits.lines().forEach(line -> out.append("  ").append(line).append("\n"));
        credits.notes().forEach(line -> out.append("  ").append(line).append("\n"));
        out.append("\n");
    }
}

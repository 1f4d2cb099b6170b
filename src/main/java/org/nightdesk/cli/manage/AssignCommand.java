package org.nightdesk.cli.manage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.manage.AssigningWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the work on an article to a person. */
@Command(
        name = "assign",
        description = "Gives what is open of an article to a person; the next night sends it out to them. What somebody"
                + " else has of it in a kit is taken back.")
public final class AssignCommand extends NightInterventionCommand {
    @Parameters(
            index = "0",
            paramLabel = "ARTICLE",
            description = "The article's id, the name of its file, or the beginning of either.")
    private String article = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PERSON", description = "Their key in the people file.")
    private String person = "";

    @Option(names = "--open", description = "Give it to nobody: the next night looks for somebody.")
    private boolean open;

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            description = "Only this target locale (default: all in which the person has the role).")
    private @Nullable Locale locale;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "translator",
            description = "translator or editor (default: ${DEFAULT-VALUE}).")
    private Role role = Role.TRANSLATOR;

    @Override
    int with(Store store, Night night) {
        if (open == !person.isBlank()) {
            terminal().error(open ? "either a person or --open, not both" : "no person is named");
            terminal().hint("Name the key of a person of the people file, or use --open to leave it to routing.");
            return ExitCode.USAGE;
        }
        List<ArticleNames.Named> meant = meant(store, article).stream()
                .filter(one -> one.job().equals(night.job().name()))
                .toList();
        if (Commands.isAmbiguous(terminal(), article, meant)) {
            return ExitCode.BAD_DATA;
        }
        String id = meant.isEmpty() ? article : meant.get(0).key();
        AssigningWork.Wish wish = new AssigningWork.Wish(id, locale, role, person.strip());
        return ask(store, desk -> desk.work().assign(wish, night, word()));
    }
}

package org.nightdesk.cli.manage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.StoreCommand;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.Articles;
import org.nightdesk.night.ManagerDesk;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.Outcome;
import org.nightdesk.workflow.manage.Subject;
import picocli.CommandLine.Option;

/** Something that a manager does by hand; who did it and why is kept. */
abstract class InterventionCommand extends StoreCommand {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: your user name here).")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the record.")
    private String why = "";

    @Option(names = "--date", paramLabel = "DATE", description = "The day of the decision (default: today).")
    private @Nullable LocalDate date;

    @Option(names = "--dry-run", description = "Say what would be done, change nothing.")
    private boolean dryRun;

    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected final int work() {
        return where().locked(terminal(), this::with);
    }

    /** Does it. @return the exit code */
    abstract int with(Store store);

    final boolean isDryRun() {
        return dryRun;
    }

    final Intervention.Word word() {
        return new Intervention.Word(by, why, date == null ? LocalDate.now(Clock.systemDefaultZone()) : date);
    }

    /** Asks for something about an article of the store, in one locale or, where that is null, in all. */
    final int aboutArticle(
            Store store, String typed, @Nullable Locale locale, BiFunction<Intervening, Subject, Outcome> what) {
        Articles articles = store.get(Articles.class);
        List<ArticleNames.Named> meant = meant(store, typed);
        if (Commands.isAmbiguous(terminal(), typed, meant)) {
            return ExitCode.BAD_DATA;
        }
        if (meant.isEmpty()) {
            terminal().error("there is no article “" + typed + "” in " + where().work);
            terminal().hint("See which there are: nightdesk articles");
            return ExitCode.BAD_DATA;
        }
        String key = meant.get(0).key();
        List<Function<Intervening, Outcome>> all = new ArrayList<>();
        for (long id : meant.stream().map(ArticleNames.Named::id).toList()) {
            if (locale == null) {
                all.add(desk -> what.apply(desk, new Subject(id, key, null)));
            }
            articles.translations(id).stream()
                    .filter(one -> one.locale().equals(locale))
                    .forEach(one -> all.add(desk -> what.apply(desk, new Subject(id, key, one))));
        }
        if (all.isEmpty() && locale != null) {
            terminal().error(key + " has no translation into " + locale.toLanguageTag());
            terminal().hint("See which it has: nightdesk explain " + ShellWord.of(key));
            return ExitCode.BAD_DATA;
        }
        return ask(store, all);
    }

    /** The articles that somebody may mean, of whatever jobs. */
    static List<ArticleNames.Named> meant(Store store, String typed) {
        return new ArticleNames(store.get(Articles.class).names()).meant(typed);
    }

    /** Asks for some things at once; nothing is done where the store is busy. */
    final int ask(Store store, List<Function<Intervening, Outcome>> all) {
        return ask(store, desk -> all.stream().map(one -> one.apply(desk)).toList());
    }

    /** Asks for something that has an outcome for each of its parts. */
    final int ask(Store store, Function<Intervening, List<Outcome>> all) {
        Optional<List<Outcome>> outcomes = store.get(ManagerDesk.class).ask(all, dryRun);
        if (outcomes.isEmpty()) {
            terminal().error("another run holds the store, on this or another machine");
            terminal().hint("Wait until it ends, then run the same command.");
            return ExitCode.BUSY;
        }
        return tell(outcomes.get());
    }

    /** A sentence as it goes on after “error: ”; names keep their capitals. */
    private static String afterColon(String sentence) {
        boolean isName = !sentence.matches("(The|There|Nothing|Row|Kit|No|It|This) .*");
        return isName ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private int tell(List<Outcome> outcomes) {
        List<String> done = new ArrayList<>();
        List<String> next = new ArrayList<>();
        List<Outcome.Nothing> nothing = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Done what) {
                done.addAll(what.done());
                next.addAll(what.next());
            } else if (outcome instanceof Outcome.Nothing none) {
                nothing.add(none);
            }
        }
        for (Outcome.Nothing none : nothing) {
            terminal().error(afterColon(none.reason()));
            if (!none.remedy().isEmpty()) {
                terminal().hint(none.remedy());
            }
        }
        if (done.isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        print(new Told(done, next, dryRun), String.join("\n", done));
        next.stream().distinct().forEach(terminal()::hint);
        if (dryRun) {
            terminal().message("This was a dry run: nothing was changed.");
        }
        return ExitCode.DONE;
    }

    /** For machines. @param next what follows or is left to do */
    record Told(List<String> done, List<String> next, boolean dryRun) {}
}

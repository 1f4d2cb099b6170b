package org.nightdesk.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.HasTerminal;
import org.nightdesk.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command about what a store holds, or a word that there is nothing yet. */
@Command(mixinStandardHelpOptions = true)
public abstract class StoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    /** Does what the command is for, where there is a store. @return the exit code */
    protected abstract int work();

    @Override
    public Integer call() {
        return where.isEmpty() ? nothing() : work();
    }

    /** Answers where there is no store yet. @return the exit code */
    protected int nothing() {
        return Commands.nothingYet(terminal(), where);
    }

    protected final Terminal terminal() {
        return ((HasTerminal) spec.root().userObject()).terminal();
    }

    protected final StoreOptions where() {
        return where;
    }

    /** Prints data in the form that was asked for. @param text for people */
    protected final void print(Object data, String text) {
        terminal().data(json ? Commands.json(data) : text);
    }

    /** Prints the lines of a list, or a sentence where there is none. */
    protected final void print(List<String> lines, String none) {
        print((Object) lines, lines.isEmpty() ? none : String.join("\n", lines));
    }
}

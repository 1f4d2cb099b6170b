package org.nightdesk.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.nightdesk.problem.Problem;
import picocli.CommandLine.Help.Ansi;

/**
 * Where commands write: data to standard output, messages and progress to standard error, both in UTF-8. Colours only on a
 * terminal, and not where {@code NO_COLOR} is set.
 */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final Ansi ansi;
    private boolean quiet;

    public Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    public static Terminal ofProcess() {
        boolean interactive = System.console() != null;
        boolean colours = interactive && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                interactive,
                colours);
    }

    public Ansi ansi() {
        return ansi;
    }

    /** From now on only data and errors. */
    public void beQuiet() {
        quiet = true;
    }

    /** Whether a person watches, and wants to see progress. */
    boolean interactive() {
        return interactive && !quiet;
    }

    public PrintStream err() {
        return err;
    }

    public PrintStream out() {
        return out;
    }

    public void data(String text) {
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    public void message(String text) {
        if (!quiet) {
            err.println(text);
        }
    }

    public void problem(Problem problem) {
        error(problem.toString());
    }

    public void error(String text) {
        err.println(ansi.string("@|red,bold error:|@ ") + text);
    }

    /** Something that stops nothing and yet must be seen to; told even where the program is to be quiet. */
    public void warning(String text) {
        err.println(ansi.string("@|yellow,bold warning:|@ ") + text);
    }

    /** A line that belongs to an error. */
    public void detail(String text) {
        err.println(text);
    }

    public void hint(String text) {
        if (!quiet) {
            err.println(ansi.string("@|bold →|@ ") + text);
        }
    }
}

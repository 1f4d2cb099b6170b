package org.nightdesk.cli.command;

import org.nightdesk.cli.store.Readings;

/** A command that only reads: with the lock held and what can be read at hand. */
public abstract class ReadingCommand extends StoreCommand {
    /** Does what the command is for. @return the exit code */
    protected abstract int with(Readings readings);

    @Override
    protected final int work() {
        return where().reading(terminal(), this::with, this::whileBusy);
    }

    /** Answers while another process has the store open. @return the exit code */
    protected int whileBusy() {
        return where().busy(terminal());
    }
}

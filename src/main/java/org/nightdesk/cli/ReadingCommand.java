package org.nightdesk.cli;

import org.nightdesk.cli.store.Readings;

/** A command that only reads: with the lock held and what can be read at hand. */
abstract class ReadingCommand extends StoreCommand {
    /** Does what the command is for. @return the exit code */
    abstract int with(Readings readings);

    @Override
    final int work() {
        return where().reading(terminal(), this::with);
    }
}

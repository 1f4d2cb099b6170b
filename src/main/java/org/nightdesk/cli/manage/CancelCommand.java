package org.nightdesk.cli.manage;

import org.nightdesk.ledger.Pauses;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import org.nightdesk.workflow.manage.Subject;
import picocli.CommandLine.Command;

/** Lets an article rest for good. */
@Command(
        name = "cancel",
        description =
                "Cancels an article, in one locale or in all: nothing more is sent out or published. nightdesk resume undoes it.")
public final class CancelCommand extends PauseCommand {
    @Override
    Outcome of(Intervening desk, Subject subject) {
        return desk.articles().pause(subject, Pauses.Kind.CANCELLED, word());
    }
}

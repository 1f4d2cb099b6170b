package org.nightdesk.cli.manage;

import org.nightdesk.ledger.Pauses;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import org.nightdesk.workflow.manage.Subject;
import picocli.CommandLine.Command;

/** Lets an article rest for the time being. */
@Command(
        name = "hold",
        description = "Puts an article on hold: it is not routed, sent out or published until it is resumed.")
public final class HoldCommand extends PauseCommand {
    @Override
    Outcome of(Intervening desk, Subject subject) {
        return desk.articles().pause(subject, Pauses.Kind.HOLD, word());
    }
}

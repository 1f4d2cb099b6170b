package org.nightdesk.cli.manage;

import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import org.nightdesk.workflow.manage.Subject;
import picocli.CommandLine.Command;

/** Lets an article go on that rests. */
@Command(name = "resume", description = "Lets an article go on that is on hold or cancelled.")
public final class ResumeCommand extends PauseCommand {
    @Override
    Outcome of(Intervening desk, Subject subject) {
        return desk.articles().resume(subject, word());
    }
}

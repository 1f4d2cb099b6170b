package org.nightdesk.workflow.manage;

import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/** Keeps what was done by hand. Writes belong into the caller's transaction. */
final class Booking {
    private final Interventions interventions;

    Booking(Interventions interventions) {
        this.interventions = interventions;
    }

    /** @param what it was done to: a kit, a row; empty for the translation itself */
    void keep(Subject subject, Action action, String what, Word word) {
        interventions.keep(new Intervention(subject.articleId(), subject.translationId(), action, what, word));
    }
}

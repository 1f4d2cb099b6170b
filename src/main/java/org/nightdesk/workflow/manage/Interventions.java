package org.nightdesk.workflow.manage;

import java.util.List;

/** What managers did by hand, kept for good. Writes belong into the caller's transaction. */
public interface Interventions {
    void keep(Intervention intervention);

    /** All that concerns an article, oldest first. */
    List<Intervention> of(long articleId);
}

package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.Interventions;

/** Interventions without a store. */
public final class MemoryInterventions implements Interventions {
    private final List<Intervention> kept = new ArrayList<>();

    @Override
    public void keep(Intervention intervention) {
        kept.add(intervention);
    }

    @Override
    public List<Intervention> of(long articleId) {
        return kept.stream().filter(one -> one.articleId() == articleId).toList();
    }
}

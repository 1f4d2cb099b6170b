package org.nightdesk.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.ledger.Pauses;

/** Pauses of one job without a store. */
public final class MemoryPauses implements Pauses {
    private final Map<String, Pause> pauses = new TreeMap<>();

    @Override
    public void pause(Pause pause) {
        pauses.put(pause.articleId() + " " + pause.translationId(), pause);
    }

    @Override
    public void resume(long articleId, long translationId) {
        pauses.remove(articleId + " " + translationId);
    }

    @Override
    public List<Pause> of(long articleId) {
        return pauses.values().stream()
                .filter(one -> one.articleId() == articleId)
                .sorted(Comparator.comparing(Pause::translationId))
                .toList();
    }

    @Override
    public List<Resting> all(String job) {
        return pauses.values().stream()
                .map(one -> new Resting("article " + one.articleId(), null, one))
                .toList();
    }
}

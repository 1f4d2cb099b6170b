package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.quality.score.Scorecards;

/** Scorecards without a store, of whichever night. */
public final class MemoryScorecards implements Scorecards {
    private final List<Entry> kept = new ArrayList<>();

    @Override
    public void keep(Entry entry, long nightId) {
        kept.add(entry);
    }

    @Override
    public List<Entry> upTo(String job, long nightId) {
        return kept;
    }

    @Override
    public List<Entry> keptIn(long nightId) {
        return kept;
    }
}

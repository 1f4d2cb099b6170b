package org.nightdesk.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;

/** The translations that wait in a lane, by id, a page at a time. Each is given once, whether or not it leaves the lane. */
public final class WaitingTranslations implements Iterator<Queue.Waiting> {
    private static final int PAGE = 1000;

    private final Queue queue;
    private final Lane lane;
    private final String job;
    private final Deque<Queue.Waiting> page = new ArrayDeque<>();
    private long last;
    private boolean ended;

    public WaitingTranslations(Queue queue, Lane lane, String job) {
        this.queue = queue;
        this.lane = lane;
        this.job = job;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            page.addAll(queue.after(lane, job, last, PAGE));
            ended = page.size() < PAGE;
            if (!page.isEmpty()) {
                last = page.getLast().translationId();
            }
        }
        return !page.isEmpty();
    }

    @Override
    public Queue.Waiting next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }
}

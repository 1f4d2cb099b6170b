package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Articles.Order;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;

/** The translations that wait in a lane: what is urgent first, then what asks for nothing, then what may wait. */
final class UrgentFirst implements Iterator<Queue.Waiting> {
    private final Iterator<Queue.Waiting> usual;
    private final Map<Long, Order> orders;
    private final Iterator<Queue.Waiting> after;
    private Queue.@Nullable Waiting next;

    private UrgentFirst(Iterator<Queue.Waiting> usual, Map<Long, Order> orders, Iterator<Queue.Waiting> after) {
        this.usual = usual;
        this.orders = orders;
        this.after = after;
    }

    static Iterator<Queue.Waiting> in(Queue queue, Lane lane, String job, Map<Long, Order> orders) {
        if (orders.isEmpty()) {
            return new WaitingTranslations(queue, lane, job);
        }
        List<Long> ranked = orders.entrySet().stream()
                .sorted(Map.Entry.<Long, Order>comparingByValue(Order.URGENT_FIRST)
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Queue.Waiting> first = new ArrayList<>();
        List<Queue.Waiting> last = new ArrayList<>();
        for (long id : ranked) {
            Order order = orders.getOrDefault(id, Order.USUAL);
            if (order.isFirst() || order.isLast()) {
                queue.after(lane, job, id - 1, 1).stream()
                        .filter(waiting -> waiting.translationId() == id)
                        .forEach((order.isFirst() ? first : last)::add);
            }
        }
        return new ConcatenatedIterator<>(
                first.iterator(), new UrgentFirst(new WaitingTranslations(queue, lane, job), orders, last.iterator()));
    }

    @Override
    public boolean hasNext() {
        while (next == null && usual.hasNext()) {
            Queue.Waiting one = usual.next();
            Order order = orders.getOrDefault(one.translationId(), Order.USUAL);
            next = order.isFirst() || order.isLast() ? null : one;
        }
        if (next == null && after.hasNext()) {
            next = after.next();
        }
        return next != null;
    }

    @Override
    public Queue.Waiting next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Queue.Waiting one = next;
        next = null;
        return one;
    }
}

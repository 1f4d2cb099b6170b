package org.nightdesk.workflow;

import java.util.Iterator;
import java.util.List;

/** The items of one iterator, then those of another; closes those of the two that can be closed. */
public final class ConcatenatedIterator<T> implements Iterator<T>, AutoCloseable {
    private final Iterator<T> first;
    private final Iterator<T> second;

    public ConcatenatedIterator(Iterator<T> first, Iterator<T> second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public boolean hasNext() {
        return first.hasNext() || second.hasNext();
    }

    @Override
    public T next() {
        return first.hasNext() ? first.next() : second.next();
    }

    @Override
    public void close() throws Exception {
        for (Iterator<T> one : List.of(first, second)) {
            if (one instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }
}

package org.nightdesk.nightly;

import java.util.Iterator;

/** The items of one iterator, then those of another. */
final class Joined<T> implements Iterator<T> {
    private final Iterator<T> first;
    private final Iterator<T> second;

    Joined(Iterator<T> first, Iterator<T> second) {
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
}

package org.nightdesk.nightly;

import java.util.Iterator;
import java.util.function.Function;

/** The items of an iterator, each made into something else as it is asked for. */
record Mapped<S, T>(Iterator<S> source, Function<S, T> make) implements Iterator<T> {
    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        return make.apply(source.next());
    }
}

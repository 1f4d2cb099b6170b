package org.nightdesk.workflow;

import java.util.Iterator;
import java.util.function.Function;

/** The items of an iterator, each made into something else as it is asked for. */
public record MappedIterator<S, T>(Iterator<S> source, Function<S, T> make) implements Iterator<T> {
    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        return make.apply(source.next());
    }
}

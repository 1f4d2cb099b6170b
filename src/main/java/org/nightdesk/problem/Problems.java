package org.nightdesk.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Collects every problem of what is being read, in the order found, so that people hear of all at once. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String file, String place, String reason, String remedy) {
        found.add(new Problem(file, place, reason, remedy));
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return Collections.unmodifiableList(found);
    }

    /** @throws BadInputException with all problems, when there is any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BadInputException(found);
        }
    }
}

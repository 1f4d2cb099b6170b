package org.nightdesk.quality.number;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.nightdesk.text.Condition;

/** Remembers what numbers look like: articles name the same few again and again. Thread-safe. */
final class WrittenForms {
    private static final int MOST = 4096;

    private final Map<Double, Condition> known = new ConcurrentHashMap<>();
    private final DoubleFunction<Condition> forms;

    WrittenForms(DoubleFunction<Condition> forms) {
        this.forms = forms;
    }

    Condition of(double value) {
        Condition condition = known.get(value);
        if (condition == null) {
            condition = forms.apply(value);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(value, condition);
        }
        return condition;
    }
}

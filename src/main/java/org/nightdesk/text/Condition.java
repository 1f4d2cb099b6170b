package org.nightdesk.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A condition on a text that a spreadsheet formula can state as well: searches for parts of the text, and what they are joined
 * by. Immutable.
 *
 * <pre>{@code
 * Condition.holds(View.AS_TYPED, "2500", "2,500").isMetBy("2,500 people") // true
 * }</pre>
 */
public sealed interface Condition {
    boolean isMetBy(String text);

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of condition. */
    interface Visitor<R> {
        R visit(Holds holds);

        R visit(Repeats repeats);

        R visit(EndsWith end);

        R visit(All all);

        R visit(Any any);

        R visit(Not not);
    }

    /**
     * How a text is prepared before something is looked for in it.
     *
     * @param lower whether upper case counts as lower case
     * @param changes made one after the other
     */
    record View(boolean lower, List<Change> changes) {
        public static final View AS_TYPED = new View(false, List.of());

        /** @param by stands in place of each of the characters; may be empty */
        public record Change(String characters, String by) {}

        public View {
            changes = List.copyOf(changes);
        }

        public String of(String text) {
            String seen = lower ? text.toLowerCase(Locale.ROOT) : text;
            for (Change change : changes) {
                for (int i = 0; i < change.characters.length(); i++) {
                    seen = seen.replace(change.characters.substring(i, i + 1), change.by);
                }
            }
            return seen;
        }
    }

    /** At least one of the forms is in the text. */
    record Holds(View view, List<String> forms) implements Condition {
        public Holds {
            forms = List.copyOf(forms);
        }

        @Override
        public boolean isMetBy(String text) {
            return forms.stream().anyMatch(view.of(text)::contains);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A character is in the text so many times or more. */
    record Repeats(char character, int times) implements Condition {
        @Override
        public boolean isMetBy(String text) {
            return text.chars().filter(c -> c == character).count() >= times;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The last character, blanks aside and in lower case, is one of these. */
    record EndsWith(String characters) implements Condition {
        @Override
        public boolean isMetBy(String text) {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            return end > 0 && characters.indexOf(Character.toLowerCase(text.charAt(end - 1))) >= 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Every one of the conditions is met. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(String text) {
            return conditions.stream().allMatch(condition -> condition.isMetBy(text));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** At least one of the conditions is met. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(String text) {
            return conditions.stream().anyMatch(condition -> condition.isMetBy(text));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The condition is not met. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean isMetBy(String text) {
            return !condition.isMetBy(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    static Holds holds(View view, String... forms) {
        return new Holds(view, List.of(forms));
    }

    /** At least one of several, with searches in the same view made one, and without forms that hold a shorter one. */
    static Condition any(List<? extends Condition> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        Map<View, Set<String>> forms = new LinkedHashMap<>();
        List<Condition> others = new ArrayList<>();
        List<Condition> waiting = new ArrayList<>(conditions);
        while (!waiting.isEmpty()) {
            Condition first = waiting.remove(0);
            if (first instanceof Any any) {
                waiting.addAll(0, any.conditions);
            } else if (first instanceof Holds holds) {
                forms.computeIfAbsent(holds.view, view -> new LinkedHashSet<>()).addAll(holds.forms);
            } else if (!others.contains(first)) {
                others.add(first);
            }
        }
        List<Condition> merged = new ArrayList<>();
        forms.forEach((view, all) -> {
            if (!all.isEmpty()) {
                merged.add(new Holds(view, shortest(all)));
            }
        });
        merged.addAll(others);
        return merged.size() == 1 ? merged.get(0) : new Any(merged);
    }

    private static List<String> shortest(Set<String> forms) {
        return forms.stream()
                .filter(form ->
                        forms.stream().noneMatch(other -> other.length() < form.length() && form.contains(other)))
                .toList();
    }
}

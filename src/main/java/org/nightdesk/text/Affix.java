package org.nightdesk.text;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is put around a text where it appears, such as the label of a credit, and by which forms it is recognised when the text
 * has it already. Immutable.
 *
 * <pre>{@code
 * Affix credit = Affix.before("Credit: ", List.of("Photo:"));
 * credit.around("CJ ENM")                      // Credit: CJ ENM
 * credit.doubledIn("CREDIT：CJ ENM", "CJ ENM")  // the first seven characters
 * credit.doubledIn("Credit: CJ", "크레딧: CJ")    // null: the source has a colon of its own
 * }</pre>
 *
 * @param before right before the text
 * @param after right after it
 * @param leading forms of {@code before} in part or whole, each ending in a mark
 * @param trailing forms of {@code after}; one that begins with a letter, digit or star counts only behind a sentence
 * @param kept what a text may rightly begin with although a form is like it
 */
public record Affix(String before, String after, List<String> leading, List<String> trailing, List<String> kept) {
    public static final Affix NONE = new Affix("", "", List.of(), List.of(), List.of());

    private static final String SENTENCE_ENDS = ".!?…。\")]\n";
    private static final String QUOTE = "\"";

    /**
     * Where a text has the affix already.
     *
     * @param start in the text without its codes
     * @param end exclusive
     * @param rest the text without that stretch, its codes kept
     */
    public record Doubled(int start, int end, String rest) {}

    public Affix {
        leading = endingInMarks(leading);
        trailing = List.copyOf(trailing);
        kept = List.copyOf(kept);
    }

    public static Affix before(String before, Collection<String> otherForms) {
        return new Affix(before, "", withFirst(before, otherForms), List.of(), List.of());
    }

    public static Affix after(String after, Collection<String> otherForms) {
        return new Affix("", after, List.of(), withFirst(after, otherForms), List.of());
    }

    /** Both affixes at once. */
    public Affix and(Affix other) {
        return new Affix(
                before + other.before,
                other.after + after,
                both(leading, other.leading),
                both(trailing, other.trailing),
                both(kept, other.kept));
    }

    public Affix keeping(Collection<String> beginnings) {
        return new Affix(before, after, leading, trailing, both(kept, List.copyOf(beginnings)));
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    public String around(String text) {
        return before + text + after;
    }

    /**
     * The affix at its place in a translation; null where it is not there, where nothing else is, or where the source may say
     * the same itself.
     */
    public @Nullable Doubled doubledIn(String translation, String source) {
        VisibleText visible = VisibleText.of(translation);
        LooseText text = LooseText.of(visible.text());
        LooseText original = LooseText.of(VisibleText.of(source).text());
        int start = leadingEnd(text, original);
        if (start > 0) {
            return doubled(visible, 0, text.end(start));
        }
        int end = trailingStart(text, original);
        return end < text.length()
                ? doubled(visible, text.start(end), visible.text().length())
                : null;
    }

    private int leadingEnd(LooseText text, LooseText source) {
        if (kept.stream().anyMatch(own -> text.startsWith(LooseText.of(own), 0))) {
            return 0;
        }
        int end = 0;
        while (true) {
            int longest = 0;
            for (String form : leading) {
                LooseText loose = LooseText.of(form);
                if (loose.length() > longest && text.startsWith(loose, end) && !saysItself(source, loose)) {
                    longest = loose.length();
                }
            }
            if (longest == 0) {
                return end;
            }
            end += longest;
        }
    }

    /** Whether the source has the same mark at its beginning, so that the label may be its own. */
    private static boolean saysItself(LooseText source, LooseText form) {
        String mark = form.text().substring(form.length() - 1);
        return mark.equals(QUOTE)
                ? source.text().startsWith(QUOTE)
                : source.text().contains(mark);
    }

    private int trailingStart(LooseText text, LooseText source) {
        for (String form : trailing) {
            LooseText loose = LooseText.of(form);
            int start = text.length() - loose.length();
            if (loose.length() > 0
                    && start > 0
                    && text.text().endsWith(loose.text())
                    && !source.text().endsWith(loose.text())
                    && (isMark(loose.text().charAt(0))
                            || SENTENCE_ENDS.indexOf(text.text().charAt(start - 1)) >= 0)) {
                return start;
            }
        }
        return text.length();
    }

    private static @Nullable Doubled doubled(VisibleText visible, int start, int end) {
        String plain = visible.text();
        String left = plain.substring(0, start) + plain.substring(end);
        if (left.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int i = start; i < end; i++) {
            rest.append(visible.coded(), from, visible.coded(i));
            from = visible.codedEnd(i + 1);
        }
        rest.append(visible.coded(), from, visible.coded().length());
        return new Doubled(start, end, rest.toString().strip());
    }

    private static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c) && "★☆½".indexOf(c) < 0;
    }

    private static List<String> endingInMarks(Collection<String> forms) {
        if (forms.stream().allMatch(Affix::isStrippedAndEndsInMark)
                && Set.copyOf(forms).size() == forms.size()) {
            return List.copyOf(forms);
        }
        return forms.stream()
                .map(String::strip)
                .filter(form -> !form.isEmpty() && isMark(form.charAt(form.length() - 1)))
                .distinct()
                .toList();
    }

    private static boolean isStrippedAndEndsInMark(String form) {
        return !form.isEmpty() && form.strip().length() == form.length() && isMark(form.charAt(form.length() - 1));
    }

    private static List<String> withFirst(String first, Collection<String> others) {
        return joined(List.of(first), List.copyOf(others));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return other.isEmpty() ? one : joined(one, other);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream())
                .filter(form -> !form.isBlank())
                .distinct()
                .toList();
    }
}

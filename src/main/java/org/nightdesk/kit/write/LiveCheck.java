package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.FormulaBuilder;
import org.nightdesk.office.write.FormulaPart;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.Condition;

/**
 * What the check column says while a translator types: each thing a quality rule would say too, in a few words. The same as a
 * spreadsheet formula and in Java. What does not fit into a formula is left to the night.
 */
final class LiveCheck {
    /** The longest formula Excel reads, but for what goes around the watches. */
    private static final int MAX_FORMULA = 8_192 - 200;

    private static final int MAX_WATCHES = 120;
    private static final int MAX_DETAIL = 60;
    private static final int LONGEST_ADDRESS = "AA1000000".length();

    /** Where a sentence has what it is about. */
    private static final String DETAIL = "\u0002";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String MARK = "⚠ ";

    private static final FormulaPart START =
            FormulaPart.of("IF(LEN(TRIM(" + FormulaPart.CELL + "))=0,\"\",SUBSTITUTE(TRIM(");
    private static final FormulaPart AND = FormulaPart.of("&");
    private static final FormulaPart END = FormulaPart.of("),\" " + MARK + "\",CHAR(10)&\"" + MARK + "\"))");

    /**
     * A watch in the words of a language.
     *
     * @param fits whether the condition may be in a formula
     */
    private record Line(Watch.Ask ask, String detail, Condition right, String said, FormulaPart formula, boolean fits) {
        private boolean isOf(Watch watch) {
            return right == watch.right() && ask == watch.ask() && detail.equals(watch.detail());
        }
    }

    private final List<Line> lines;
    private final List<FormulaPart> formula;

    private LiveCheck(List<Line> lines, List<FormulaPart> formula) {
        this.lines = lines;
        this.formula = formula;
    }

    static LiveCheck of(List<Watch> watches, Words words) {
        return of(watches, new Sentences(words));
    }

    /** @param sentences of the rows before, where the same conditions come again and again */
    static LiveCheck of(List<Watch> watches, Sentences sentences) {
        List<Line> lines = new ArrayList<>(watches.size());
        // What is missing may be a long list: what is to be changed goes before it.
        for (Watch watch : watches) {
            if (watch.ask() != Watch.Ask.ADD) {
                add(watch, sentences, lines);
            }
        }
        for (Watch watch : watches) {
            if (watch.ask() == Watch.Ask.ADD) {
                add(watch, sentences, lines);
            }
        }
        int length = 0;
        int fitting = 0;
        List<FormulaPart> formula = new ArrayList<>(2 * lines.size() + 1);
        for (; fitting < lines.size() && fitting < MAX_WATCHES; fitting++) {
            FormulaPart part = lines.get(fitting).formula;
            length += part.length(LONGEST_ADDRESS) + 1;
            if (length >= MAX_FORMULA) {
                break;
            }
            formula.add(fitting == 0 ? START : AND);
            formula.add(part);
        }
        formula.add(END);
        return new LiveCheck(lines.subList(0, fitting), formula);
    }

    private static void add(Watch watch, Sentences sentences, List<Line> lines) {
        Line line = sentences.line(watch);
        if (!line.fits) {
            return;
        }
        for (Line other : lines) {
            if (other.said.equals(line.said)) {
                return;
            }
        }
        lines.add(line);
    }

    private static String shortened(String detail) {
        String line = detail.strip();
        if (line.contains("  ") || line.chars().anyMatch(c -> c < ' ')) {
            line = SPACES.matcher(line).replaceAll(" ");
        }
        return line.length() <= MAX_DETAIL ? line : line.substring(0, MAX_DETAIL - 1) + "…";
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What the formula shows for a text, a line for each thing. */
    String result(String text) {
        if (text.isBlank()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        for (Line line : lines) {
            if (!line.right.isMetBy(text)) {
                said.add(line.said);
            }
        }
        return String.join("\n", said);
    }

    /** With gaps for the address of the cell that is watched. */
    List<FormulaPart> formula() {
        return formula;
    }

    /** What a language says of watches, and the formulas of the watches met last, as long as they are the same objects. Thread-safe. */
    static final class Sentences {
        private static final int SLOTS = 1 << 12;

        private final AtomicReferenceArray<@Nullable Line> recent = new AtomicReferenceArray<>(SLOTS);
        private final Map<Watch.Ask, String> sentences = new EnumMap<>(Watch.Ask.class);

        Sentences(Words words) {
            for (Watch.Ask ask : Watch.Ask.values()) {
                sentences.put(ask, MARK + words.say("check." + ask.label(), DETAIL));
            }
        }

        private Line line(Watch watch) {
            int slot = System.identityHashCode(watch.right()) & SLOTS - 1;
            Line known = recent.get(slot);
            if (known != null && known.isOf(watch)) {
                return known;
            }
            Line line = made(watch);
            recent.set(slot, line);
            return line;
        }

        private Line made(Watch watch) {
            String said = sentences.getOrDefault(watch.ask(), MARK).replace(DETAIL, shortened(watch.detail()));
            FormulaBuilder formula = new FormulaBuilder();
            ConditionFormula right = new ConditionFormula(formula.open("IF("));
            watch.right().accept(right);
            FormulaPart part = formula.comma()
                    .literal("")
                    .comma()
                    .literal(said + " ")
                    .close()
                    .build();
            boolean fits = right.fits() && said.length() < ConditionFormula.MAX_LITERAL;
            return new Line(watch.ask(), watch.detail(), watch.right(), said, part, fits);
        }
    }
}

package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nightdesk.kit.Words;
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
    /** What the longest address of a cell has more than one character. */
    private static final int WIDEST = "AA1000000".length() - 1;

    /** Where a sentence has what it is about. */
    private static final String DETAIL = "\u0002";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String MARK = "⚠ ";

    /** @param formula with {@link ConditionFormula#CELL} for the address of the cell */
    private record Line(String said, Condition right, String formula) {}

    private final List<Line> lines;

    private LiveCheck(List<Line> lines) {
        this.lines = lines;
    }

    static LiveCheck of(List<Watch> watches, Words words) {
        return of(watches, new Formulas(words));
    }

    /** @param formulas of the rows before, where the same conditions come again and again */
    static LiveCheck of(List<Watch> watches, Formulas formulas) {
        List<Line> lines = new ArrayList<>();
        int length = 0;
        // What is missing may be a long list: what is to be changed goes before it.
        List<Watch> ordered = new ArrayList<>(watches);
        ordered.sort(Comparator.comparing(watch -> watch.ask() == Watch.Ask.ADD));
        for (Watch watch : ordered) {
            Formula right = formulas.of(watch.right());
            String said = formulas.sentence(watch.ask()).replace(DETAIL, shortened(watch.detail()));
            if (right.text().isEmpty()
                    || said.length() >= ConditionFormula.MAX_LITERAL
                    || lines.stream().anyMatch(other -> other.said.equals(said))) {
                continue;
            }
            String formula = "IF(" + right.text() + ",\"\"," + ConditionFormula.literal(said + " ") + ")";
            length += formula.length() + 1 + right.cells() * WIDEST;
            if (length >= MAX_FORMULA || lines.size() == MAX_WATCHES) {
                break;
            }
            lines.add(new Line(said, watch.right(), formula));
        }
        return new LiveCheck(lines);
    }

    private static String shortened(String detail) {
        String line = SPACES.matcher(detail.strip()).replaceAll(" ");
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

    /** @param cell the address of the cell that is watched */
    String formula(String cell) {
        StringBuilder formula = new StringBuilder("IF(LEN(TRIM(").append(cell).append("))=0,\"\",SUBSTITUTE(TRIM(");
        String gap = "";
        for (Line line : lines) {
            formula.append(gap);
            int from = 0;
            for (int at = line.formula.indexOf(ConditionFormula.CELL);
                    at >= 0;
                    at = line.formula.indexOf(ConditionFormula.CELL, from)) {
                formula.append(line.formula, from, at).append(cell);
                from = at + 1;
            }
            formula.append(line.formula, from, line.formula.length());
            gap = "&";
        }
        return formula.append("),\" ")
                .append(MARK)
                .append("\",CHAR(10)&\"")
                .append(MARK)
                .append("\"))")
                .toString();
    }

    /** The sentences of a language, and the formulas of the conditions met last, as long as they are the same objects. Not thread-safe. */
    static final class Formulas {
        private static final int MOST = 2048;

        private final Map<Condition, Formula> known = new IdentityHashMap<>();
        private final Map<Watch.Ask, String> sentences = new EnumMap<>(Watch.Ask.class);
        private final Words words;

        Formulas(Words words) {
            this.words = words;
        }

        private String sentence(Watch.Ask ask) {
            return sentences.computeIfAbsent(ask, any -> MARK + words.say("check." + ask.label(), DETAIL));
        }

        private Formula of(Condition condition) {
            Formula formula = known.get(condition);
            if (formula == null) {
                ConditionFormula right = new ConditionFormula();
                String written = condition.accept(right);
                int cells = (int)
                        written.chars().filter(c -> c == ConditionFormula.CELL).count();
                formula = right.fits() ? new Formula(written, cells) : new Formula("", 0);
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(condition, formula);
            }
            return formula;
        }
    }

    /**
     * A condition as a formula.
     *
     * @param text empty where the condition does not fit into one
     * @param cells how often the address of the cell is in it
     */
    private record Formula(String text, int cells) {}
}

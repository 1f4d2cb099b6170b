package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    /** The longest address of a cell of a kit. */
    private static final String WIDEST = "AA1000000";

    private static final String MARK = "⚠ ";

    private record Line(String said, Condition right) {}

    private final List<Line> lines;

    private LiveCheck(List<Line> lines) {
        this.lines = lines;
    }

    static LiveCheck of(List<Watch> watches, Words words) {
        List<Line> lines = new ArrayList<>();
        int length = 0;
        // What is missing may be a long list: what is to be changed goes before it.
        List<Watch> ordered = new ArrayList<>(watches);
        ordered.sort(Comparator.comparing(watch -> watch.ask() == Watch.Ask.ADD));
        for (Watch watch : ordered) {
            String said = MARK + words.say("check." + watch.ask().label(), shortened(watch.detail()));
            Line line = new Line(said, watch.right());
            ConditionFormula right = new ConditionFormula(WIDEST);
            int more = formula(line, right).length() + 1;
            boolean fits = right.fits() && said.length() < ConditionFormula.MAX_LITERAL;
            if (fits
                    && length + more < MAX_FORMULA
                    && lines.size() < MAX_WATCHES
                    && lines.stream().noneMatch(other -> other.said.equals(said))) {
                lines.add(line);
                length += more;
            }
        }
        return new LiveCheck(lines);
    }

    private static String shortened(String detail) {
        String line = detail.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_DETAIL ? line : line.substring(0, MAX_DETAIL - 1) + "…";
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What the formula shows for a text, a line for each thing. */
    String result(String text) {
        List<String> said = new ArrayList<>();
        if (!text.isBlank()) {
            for (Line line : lines) {
                if (!line.right.isMetBy(text)) {
                    said.add(line.said);
                }
            }
        }
        return String.join("\n", said);
    }

    /** @param cell the address of the cell that is watched */
    String formula(String cell) {
        List<String> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(formula(line, new ConditionFormula(cell))));
        String all = "TRIM(" + String.join("&", parts) + ")";
        return "IF(LEN(TRIM(" + cell + "))=0,\"\",SUBSTITUTE(" + all + ",\" " + MARK + "\",CHAR(10)&\"" + MARK + "\"))";
    }

    private static String formula(Line line, ConditionFormula right) {
        return "IF(" + line.right.accept(right) + ",\"\"," + ConditionFormula.literal(line.said + " ") + ")";
    }
}

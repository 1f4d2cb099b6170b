package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/**
 * A condition as the logical part of a formula, of functions that Excel, LibreOffice and Google Sheets have alike. What is
 * looked for is counted: {@code COUNT} passes over the errors of searches in vain. Not thread-safe; one instance a condition.
 */
final class ConditionFormula implements Condition.Visitor<String> {
    /** Where the address of the cell with the text goes; a character no text of a workbook has. */
    static final char CELL = '\u0001';

    /** The longest text a formula may hold between quotation marks (Excel: 255). */
    static final int MAX_LITERAL = 250;

    private static final int MAX_ARGUMENTS = 250;

    private static final String TEXT = String.valueOf(CELL);

    private boolean fits = true;

    /** Whether everything looked for so far may be in a formula. */
    boolean fits() {
        return fits;
    }

    @Override
    public String visit(Condition.Holds holds) {
        String seen = seen(holds.view());
        List<String> finds = new ArrayList<>();
        for (String form : holds.forms()) {
            fits &= form.length() <= MAX_LITERAL;
            finds.add("FIND(" + literal(form) + "," + seen + ")");
        }
        return counted(finds);
    }

    private static String counted(List<String> finds) {
        if (finds.isEmpty()) {
            return "FALSE()";
        }
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < finds.size(); i += MAX_ARGUMENTS) {
            counts.add("COUNT(" + String.join(",", finds.subList(i, Math.min(finds.size(), i + MAX_ARGUMENTS))) + ")");
        }
        return String.join("+", counts) + ">0";
    }

    private String seen(View view) {
        String seen = view.lower() ? "LOWER(" + TEXT + ")" : TEXT;
        for (View.Change change : view.changes()) {
            for (int i = 0; i < change.characters().length(); i++) {
                String character = change.characters().substring(i, i + 1);
                seen = "SUBSTITUTE(" + seen + "," + literal(character) + "," + literal(change.by()) + ")";
            }
        }
        return seen;
    }

    @Override
    public String visit(Condition.Repeats repeats) {
        String character = literal(String.valueOf(repeats.character()));
        return "LEN(" + TEXT + ")-LEN(SUBSTITUTE(" + TEXT + "," + character + ",\"\"))>=" + repeats.times();
    }

    @Override
    public String visit(Condition.EndsWith end) {
        List<String> finds = new ArrayList<>();
        String last = "LOWER(RIGHT(TRIM(" + TEXT + "),1))";
        for (int at = 0; at < end.characters().length(); at += MAX_LITERAL) {
            int to = Math.min(end.characters().length(), at + MAX_LITERAL);
            finds.add("FIND(" + last + "," + literal(end.characters().substring(at, to)) + ")");
        }
        // An empty text is found in every other.
        return "AND(LEN(" + last + ")>0," + counted(finds) + ")";
    }

    @Override
    public String visit(Condition.All all) {
        return joined("AND", all.conditions());
    }

    @Override
    public String visit(Condition.Any any) {
        return joined("OR", any.conditions());
    }

    private String joined(String function, List<Condition> conditions) {
        List<String> parts = new ArrayList<>();
        conditions.forEach(condition -> parts.add(condition.accept(this)));
        return function + "(" + String.join(",", parts) + ")";
    }

    @Override
    public String visit(Condition.Not not) {
        return "NOT(" + not.condition().accept(this) + ")";
    }

    static String literal(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

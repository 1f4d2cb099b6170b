package org.nightdesk.kit.write;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.office.write.FormulaBuilder;
import org.nightdesk.office.write.FormulaPart;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/**
 * A condition as the logical part of a formula, of functions that Excel, LibreOffice and Google Sheets have alike. What is
 * looked for is counted: {@code COUNT} passes over the errors of searches in vain. Not thread-safe; one instance a condition.
 */
final class ConditionFormula implements Condition.Visitor<FormulaBuilder> {
    /** The longest text a formula may hold between quotation marks (Excel: 255). */
    static final int MAX_LITERAL = 250;

    private static final int MAX_ARGUMENTS = 250;
    private static final String CELL = String.valueOf(FormulaPart.CELL);
    private static final FormulaPart NEVER = FormulaPart.of("FALSE()");
    private static final FormulaPart ABOVE_NONE = FormulaPart.of(">0");
    private static final FormulaPart AND_MORE = FormulaPart.of("+");
    private static final FormulaPart LAST = FormulaPart.of("LOWER(RIGHT(TRIM(" + CELL + "),1))");
    private static final FormulaPart HAS_LAST = FormulaPart.of("LEN(LOWER(RIGHT(TRIM(" + CELL + "),1)))>0");

    /** The views that conditions have are few. */
    private static final Map<View, FormulaPart> SEEN = new ConcurrentHashMap<>();

    private final FormulaBuilder formula;
    private boolean fits = true;

    ConditionFormula(FormulaBuilder formula) {
        this.formula = formula;
    }

    /** Whether everything looked for so far may be in a formula. */
    boolean fits() {
        return fits;
    }

    @Override
    public FormulaBuilder visit(Condition.Holds holds) {
        List<String> forms = holds.forms();
        if (forms.isEmpty()) {
            return formula.add(NEVER);
        }
        FormulaPart seen = SEEN.computeIfAbsent(holds.view(), ConditionFormula::seen);
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            fits &= form.length() <= MAX_LITERAL;
            next(i, forms.size());
            formula.open("FIND(").literal(form).comma().add(seen).close();
        }
        return formula.close().add(ABOVE_NONE);
    }

    /** Begins the counting, goes on with it, or begins another count where one has as many arguments as it may. */
    private void next(int index, int size) {
        if (index % MAX_ARGUMENTS != 0) {
            formula.comma();
            return;
        }
        if (index > 0 && index < size) {
            formula.close().add(AND_MORE);
        }
        formula.open("COUNT(");
    }

    private static FormulaPart seen(View view) {
        String seen = view.lower() ? "LOWER(" + CELL + ")" : CELL;
        for (View.Change change : view.changes()) {
            for (int i = 0; i < change.characters().length(); i++) {
                String character = change.characters().substring(i, i + 1);
                seen = "SUBSTITUTE(" + seen + "," + literal(character) + "," + literal(change.by()) + ")";
            }
        }
        return FormulaPart.of(seen);
    }

    @Override
    public FormulaBuilder visit(Condition.Repeats repeats) {
        String character = literal(String.valueOf(repeats.character()));
        return formula.add(FormulaPart.of(
                "LEN(" + CELL + ")-LEN(SUBSTITUTE(" + CELL + "," + character + ",\"\"))>=" + repeats.times()));
    }

    @Override
    public FormulaBuilder visit(Condition.EndsWith end) {
        // An empty text is found in every other.
        formula.open("AND(").add(HAS_LAST).comma();
        String characters = end.characters();
        if (characters.isEmpty()) {
            formula.add(NEVER);
            return formula.close();
        }
        int pieces = (characters.length() + MAX_LITERAL - 1) / MAX_LITERAL;
        for (int i = 0; i < pieces; i++) {
            int to = Math.min(characters.length(), (i + 1) * MAX_LITERAL);
            next(i, pieces);
            formula.open("FIND(")
                    .add(LAST)
                    .comma()
                    .literal(characters.substring(i * MAX_LITERAL, to))
                    .close();
        }
        return formula.close().add(ABOVE_NONE).close();
    }

    @Override
    public FormulaBuilder visit(Condition.All all) {
        return joined("AND(", all.conditions());
    }

    @Override
    public FormulaBuilder visit(Condition.Any any) {
        return joined("OR(", any.conditions());
    }

    private FormulaBuilder joined(String function, List<Condition> conditions) {
        formula.open(function);
        for (int i = 0; i < conditions.size(); i++) {
            if (i > 0) {
                formula.comma();
            }
            conditions.get(i).accept(this);
        }
        return formula.close();
    }

    @Override
    public FormulaBuilder visit(Condition.Not not) {
        formula.open("NOT(");
        return not.condition().accept(this).close();
    }

    static String literal(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

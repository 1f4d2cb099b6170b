package org.nightdesk.office.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a piece of a formula together, measured against the limits of Excel while it grows. Not thread-safe.
 *
 * <pre>{@code
 * new FormulaBuilder().open("FIND(").literal("„").comma().cell().close().build() // FIND("„",…)
 * }</pre>
 */
public final class FormulaBuilder {
    private final XmlBytes xml = new XmlBytes(512);
    private int[] gaps = new int[16];
    private int gapCount;
    private int chars;
    private final int[] commas = new int[ExcelLimits.NESTED_FUNCTIONS + 1];
    private int depth;
    private int deepest;
    private boolean fits = true;

    /** @param start a function's name and opening bracket, or an opening bracket */
    public FormulaBuilder open(String start) {
        plain(start);
        depth++;
        if (depth > ExcelLimits.NESTED_FUNCTIONS) {
            fits = false;
        } else {
            commas[depth] = 0;
        }
        deepest = Math.max(deepest, depth);
        return this;
    }

    public FormulaBuilder close() {
        depth--;
        return plain(")");
    }

    /** Between two arguments. */
    public FormulaBuilder comma() {
        if (depth <= ExcelLimits.NESTED_FUNCTIONS && ++commas[depth] >= ExcelLimits.ARGUMENTS) {
            fits = false;
        }
        return plain(",");
    }

    /** A text in quotation marks. */
    public FormulaBuilder literal(String text) {
        boolean quoted = text.indexOf('"') >= 0;
        fits &= text.length() <= ExcelLimits.LITERAL_CHARS;
        return plain("\"").plain(quoted ? text.replace("\"", "\"\"") : text).plain("\"");
    }

    /** The gap for the address. */
    public FormulaBuilder cell() {
        if (gapCount == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * gapCount);
        }
        gaps[gapCount++] = xml.size();
        return this;
    }

    /** A whole expression. */
    public FormulaBuilder add(FormulaPart part) {
        if (part.nesting().ends() != 0 || part.nesting().least() < 0) {
            throw new IllegalArgumentException("not a whole expression: " + FormulaPart.text(List.of(part), "A1"));
        }
        for (int gap : part.gaps()) {
            cell();
            gaps[gapCount - 1] += gap;
        }
        try {
            xml.raw(part.xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chars += part.chars();
        fits &= part.nesting().fits();
        deepest = Math.max(deepest, depth + part.nesting().deepest());
        fits &= deepest <= ExcelLimits.NESTED_FUNCTIONS;
        return this;
    }

    /** Operators and numbers; measured elsewhere where it holds more. */
    FormulaBuilder plain(String text) {
        try {
            xml.escaped(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chars += text.length();
        return this;
    }

    /** @throws IllegalStateException when a function is not closed */
    public FormulaPart build() {
        if (depth != 0) {
            throw new IllegalStateException(depth + " functions are open");
        }
        return build(new ExcelLimits.Nesting(fits, deepest, 0, 0, 0));
    }

    FormulaPart build(ExcelLimits.Nesting nesting) {
        return new FormulaPart(xml.bytes(), Arrays.copyOf(gaps, gapCount), chars, nesting);
    }
}

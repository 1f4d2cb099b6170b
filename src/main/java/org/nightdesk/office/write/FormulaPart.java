package org.nightdesk.office.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a formula as a sheet has it: escaped and measured once, with gaps for the address of the cell that the formula
 * looks at. Pieces one after the other are a formula; a piece holds each of its texts whole. Immutable.
 *
 * <pre>{@code
 * FormulaPart blank = FormulaPart.of("LEN(TRIM(" + FormulaPart.CELL + "))=0");
 * sheet.formula(column, style, List.of(FormulaPart.of("IF("), blank, FormulaPart.of(",1,2)")), "D4", "1");
 * }</pre>
 */
public final class FormulaPart {
    /** Where the address of the cell goes; a character no text of a workbook has. */
    public static final char CELL = '\u0001';

    private final byte[] xml;
    private final int[] gaps;
    private final int chars;
    private final ExcelLimits.Nesting nesting;
    private final int hash;
    /** With an address in the gaps: the next one is most often as long. */
    private @Nullable Filled filled;

    /**
     * @param xml with an address of so many characters in each gap
     * @param gaps where each begins
     */
    record Filled(byte[] xml, int[] gaps, int addressChars) {}

    /**
     * @param gaps offsets in the bytes, ascending; an address goes before each
     * @param chars how long it is without addresses
     */
    FormulaPart(byte[] xml, int[] gaps, int chars, ExcelLimits.Nesting nesting) {
        this.xml = xml;
        this.gaps = gaps;
        this.chars = chars;
        this.nesting = nesting;
        this.hash = 31 * Arrays.hashCode(xml) + Arrays.hashCode(gaps);
    }

    /** @param text of a formula, with {@link #CELL} for the address */
    public static FormulaPart of(String text) {
        FormulaBuilder formula = new FormulaBuilder();
        int from = 0;
        for (int at = text.indexOf(CELL); at >= 0; at = text.indexOf(CELL, from)) {
            formula.plain(text.substring(from, at)).cell();
            from = at + 1;
        }
        return formula.plain(text.substring(from)).build(ExcelLimits.Nesting.of(text));
    }

    /** How long it is with an address of so many characters. */
    public int length(int addressChars) {
        return chars + gaps.length * addressChars;
    }

    /** The formula of the pieces as people see it. */
    public static String text(List<FormulaPart> parts, String address) {
        StringBuilder all = new StringBuilder();
        for (FormulaPart part : parts) {
            int from = 0;
            for (int gap : part.gaps) {
                all.append(new String(part.xml, from, gap - from, StandardCharsets.UTF_8))
                        .append(address);
                from = gap;
            }
            all.append(new String(part.xml, from, part.xml.length - from, StandardCharsets.UTF_8));
        }
        return all.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Whether Excel takes the formula of the pieces. */
    static boolean allows(List<FormulaPart> parts, int addressChars) {
        int length = 0;
        int depth = 0;
        int commas = 0;
        for (int i = 0; i < parts.size(); i++) {
            FormulaPart part = parts.get(i);
            length += part.length(addressChars);
            commas += part.nesting.outerCommas();
            if (!part.nesting.fits()
                    || depth + part.nesting.deepest() > ExcelLimits.NESTED_FUNCTIONS
                    || depth + part.nesting.least() < 0
                    || length > ExcelLimits.FORMULA_CHARS
                    || commas >= ExcelLimits.ARGUMENTS) {
                return false;
            }
            depth += part.nesting.ends();
        }
        return depth == 0;
    }

    /** The bytes with room in the gaps; a thread that does not see what another made makes it again. */
    Filled filled(int addressChars) {
        Filled known = filled;
        if (known == null || known.addressChars != addressChars) {
            byte[] all = new byte[xml.length + gaps.length * addressChars];
            int[] begins = new int[gaps.length];
            int from = 0;
            for (int i = 0; i < gaps.length; i++) {
                int shift = i * addressChars;
                System.arraycopy(xml, from, all, from + shift, gaps[i] - from);
                begins[i] = gaps[i] + shift;
                from = gaps[i];
            }
            System.arraycopy(xml, from, all, from + gaps.length * addressChars, xml.length - from);
            known = new Filled(all, begins, addressChars);
            filled = known;
        }
        return known;
    }

    /** Pieces with the same text are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof FormulaPart part
                        && hash == part.hash
                        && Arrays.equals(xml, part.xml)
                        && Arrays.equals(gaps, part.gaps);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    byte[] xml() {
        return xml;
    }

    int[] gaps() {
        return gaps;
    }

    int chars() {
        return chars;
    }

    ExcelLimits.Nesting nesting() {
        return nesting;
    }
}

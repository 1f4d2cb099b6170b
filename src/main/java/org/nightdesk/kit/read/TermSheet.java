package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.TermColumn;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.WritableText;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

/**
 * The terms that somebody proposes on the sheet for them, each once. Formulas, cells that hold more than a term and what goes
 * beyond a number of rows are left, and said to be. Not thread-safe.
 */
final class TermSheet {
    private static final int MOST_TERMS = 200;
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_TERM = 200;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SHOWN = 40;
    private static final int MOST_SHOWN = 5;
    private static final Map<String, GlossaryEntry.Kind> KINDS = kinds();
    /** What stands above the table, in every language. */
    private static final Set<String> OURS = Words.all().stream()
            .map(words -> NormalizedText.compared(words.say("term.how")))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<TermColumn, Integer> columns = new EnumMap<>(TermColumn.class);
    private final Set<ProposedTerm> terms = new LinkedHashSet<>();
    private final List<String> left = new ArrayList<>();
    private int seen;

    private static Map<String, GlossaryEntry.Kind> kinds() {
        Map<String, GlossaryEntry.Kind> kinds = new HashMap<>();
        for (GlossaryEntry.Kind kind : GlossaryEntry.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            kinds.put(name, kind);
            Words.all().forEach(words -> kinds.put(words.say("kind." + name).toLowerCase(Locale.ROOT), kind));
        }
        return kinds;
    }

    /** Whether a row names the columns of such a sheet as kits of every language do. */
    static boolean isHeader(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.text(i).strip().equals(TermColumn.SOURCE.token())) {
                return true;
            }
        }
        return false;
    }

    /** Takes a row. @return whether to go on */
    boolean row(GridRow row) {
        seen++;
        Map<TermColumn, Integer> named = named(row);
        if (named.containsKey(TermColumn.SOURCE)) {
            columns.putAll(named);
        } else if (!columns.isEmpty()) {
            term(row);
        }
        return seen < MOST_ROWS;
    }

    private static Map<TermColumn, Integer> named(GridRow row) {
        Map<TermColumn, Integer> named = new EnumMap<>(TermColumn.class);
        for (int i = 0; i < row.size(); i++) {
            TermColumn column = TermColumn.named(row.text(i));
            if (column != null) {
                named.putIfAbsent(column, row.column(i));
            }
        }
        return named;
    }

    private void term(GridRow row) {
        String source = text(row, TermColumn.SOURCE);
        String target = text(row, TermColumn.TARGET);
        String note = text(row, TermColumn.NOTE);
        String said = source.isEmpty() ? target : source;
        if (said.isEmpty() || OURS.contains(said)) {
            return;
        }
        String choice = text(row, TermColumn.KIND);
        GlossaryEntry.Kind kind = KINDS.get(choice.toLowerCase(Locale.ROOT));
        boolean fits = !source.isEmpty()
                && isPlain(source, LONGEST_TERM)
                && isPlain(target, LONGEST_TERM)
                && isPlain(choice, LONGEST_TERM)
                && isPlain(note, LONGEST_NOTE)
                && !holdsNoText(row);
        if (!fits || terms.size() == MOST_TERMS) {
            left.add(said);
            return;
        }
        // A kind that the list does not have is worth reading too.
        String noted = kind == null && !choice.isEmpty() ? (note.isEmpty() ? choice : choice + "; " + note) : note;
        terms.add(new ProposedTerm(source, target, kind, noted));
    }

    /** Whether a text is no formula in a table that a spreadsheet program opens, and can be kept as it is. */
    private static boolean isPlain(String text, int longest) {
        return text.length() <= longest
                && !text.startsWith("=")
                && text.chars().noneMatch(c -> c < ' ')
                && !WritableText.isBroken(text);
    }

    private String text(GridRow row, TermColumn column) {
        int at = at(row, column);
        return at < 0 ? "" : NormalizedText.compared(row.text(at));
    }

    private int at(GridRow row, TermColumn column) {
        Integer place = columns.get(column);
        return place == null ? -1 : row.indexOf(place);
    }

    /** Whether a formula or an error stands in one of the row's cells: what it shows may change. A number may be a title. */
    private boolean holdsNoText(GridRow row) {
        for (TermColumn column : columns.keySet()) {
            int at = at(row, column);
            CellKind kind = at < 0 ? CellKind.TEXT : row.kind(at);
            if (kind == CellKind.FORMULA || kind == CellKind.ERROR || at >= 0 && row.isStruck(at)) {
                return true;
            }
        }
        return false;
    }

    List<ProposedTerm> terms() {
        return List.copyOf(terms);
    }

    /** What was left, for people; null when nothing was. */
    @Nullable
    String left() {
        if (left.isEmpty()) {
            return null;
        }
        List<String> shown =
                left.stream().limit(MOST_SHOWN).map(TermSheet::shown).toList();
        return String.join("; ", shown) + (left.size() > MOST_SHOWN ? "; … (" + left.size() + ")" : "");
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}

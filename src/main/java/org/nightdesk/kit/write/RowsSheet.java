package org.nightdesk.kit.write;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.FormulaPart;
import org.nightdesk.office.write.SheetXml;

/** Streams the rows of the Translate or Review sheet. Not thread-safe. */
final class RowsSheet {
    private static final int LINE_TENTHS = 155;
    private static final int SMALL_LINE_TENTHS = 125;
    private static final int BAND_TENTHS = 210;
    /** So that memory does not grow with the number of rows. */
    private static final int MOST_FIRSTS = 20_000;

    private static final List<FormulaPart> SAME_AS_FIRST =
            List.of(FormulaPart.of("IF(LEN(TRIM(" + FormulaPart.CELL + "))=0,\"\"," + FormulaPart.CELL + ")"));

    private final SheetXml xml;
    private final KitTemplate template;
    private final List<KitColumn> fields;
    private final Locale target;
    private final Words words;
    private final LongTexts longTexts;
    private final byte[] plainRun;
    private final byte[] termRun;
    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private final Map<RowStatus, Integer> statuses = new EnumMap<>(RowStatus.class);
    private final LiveCheck.Sentences sentences;
    private final Map<String, Place> firsts = new HashMap<>();
    private final String inputLetter;
    private final int noteWidth;
    private ArticleChecks checks = ArticleChecks.NONE;
    private int row = KitTemplate.FIRST_ROW;
    private int number;

    /** @param slip whether the rows stand on a return slip */
    RowsSheet(SheetXml xml, KitTemplate template, Kit kit, boolean slip) throws IOException {
        this.noteWidth = KitSheets.width(KitColumn.NOTE, slip);
        this.xml = xml;
        this.template = template;
        this.fields = KitColumn.of(kit.kind());
        this.words = Words.in(kit.language());
        this.longTexts = new LongTexts(words);
        this.sentences = template.sentences();
        this.target = kit.target();
        this.plainRun = run(kit.source(), Palette.INK, "");
        this.termRun = run(kit.source(), Palette.TERM, "<b/>");
        KitColumn input = kit.kind() == Kit.Kind.TRANSLATION ? KitColumn.TRANSLATION : KitColumn.EDITED;
        this.inputLetter = String.valueOf((char) ('A' + fields.indexOf(input)));
        for (Part part : Part.values()) {
            parts.put(part, template.shared(words.say("part." + part.label())));
        }
        for (RowStatus status : RowStatus.values()) {
            statuses.put(status, template.shared(words.say(status.word())));
        }
        xml.raw(template.head(KitTemplate.ROWS));
    }

    private static byte[] run(Locale locale, Palette color, String bold) {
        return SheetXml.ascii("<rPr>" + bold + "<sz val=\"11\"/><color rgb=\"" + color.argb() + "\"/><rFont val=\""
                + Fonts.of(locale) + "\"/></rPr>");
    }

    /** The row the next unit goes to, as people count: the number in its first column. */
    int nextNumber() {
        return number + 1;
    }

    /**
     * The band above an article's rows.
     *
     * @param rows that are to follow
     */
    void heading(KitArticle article, List<KitRow> rows) throws IOException {
        checks = new ArticleChecks(rows, sentences, row + 1);
        xml.startRow(row++, BAND_TENTHS);
        String title = article.work().isEmpty() ? article.headline() : article.headline() + "  ·  " + article.work();
        int band = template.style(CellLook.BAND);
        for (int column = 0; column < fields.size(); column++) {
            switch (fields.get(column)) {
                // Half a number below the first row: sorting by number brings the band back, its format shows nothing.
                case NUMBER -> xml.number(column, template.style(CellLook.BAND_NUMBER), number + 0.5);
                case PART -> xml.text(column, band, LongTexts.title(title));
                case KEY -> xml.text(column, template.style(CellLook.KEY), KitMarks.HEADING + article.key());
                case DECISION -> xml.blank(column, template.style(CellLook.CHOICE));
                // What a decision on the band is about, whatever becomes of the order of the rows.
                case FINGERPRINT -> xml.text(column, template.style(CellLook.KEY), anyRow(article));
                default -> xml.blank(column, band);
            }
        }
        xml.endRow();
    }

    /** @param first the first row with the same source; none where this is it */
    private record Line(
            KitRow unit,
            String key,
            String fingerprints,
            String terms,
            ArticleChecks.Checked check,
            String note,
            Place first) {}

    /** A row by its number for people and in the sheet. */
    private record Place(int number, int row) {
        static final Place NONE = new Place(0, 0);
    }

    private static String anyRow(KitArticle article) {
        return article.rows().isEmpty() ? "" : article.rows().get(0).key().toString();
    }

    /** One unit. */
    void unit(KitRow unit, String key, String fingerprints) throws IOException {
        number++;
        String terms = terms(unit.terms());
        ArticleChecks.Checked check = checks.next();
        Place first = firsts.getOrDefault(unit.source(), Place.NONE);
        if (first == Place.NONE && firsts.size() < MOST_FIRSTS) {
            firsts.put(unit.source(), new Place(number, row));
        }
        String note = note(unit, first);
        xml.startRow(row, height(unit, terms, note));
        Line line = new Line(unit, key, fingerprints, terms, check, note, first);
        for (int column = 0; column < fields.size(); column++) {
            cell(column, line);
        }
        xml.endRow();
        row++;
    }

    private void cell(int column, Line line) throws IOException {
        KitRow unit = line.unit;
        switch (fields.get(column)) {
            case NUMBER -> xml.number(column, look(line, CellLook.NUMBER), number);
            case PART -> xml.shared(column, look(line, CellLook.PART), requireNonNull(parts.get(unit.part())));
            case SOURCE -> source(column, line);
            case TRANSLATION -> xml.text(column, look(line, CellLook.INPUT), unit.text());
            case CURRENT -> xml.text(column, look(line, CellLook.TARGET), unit.text());
            case EDITED -> own(column, line);
            case STATUS -> xml.shared(column, look(line, CellLook.CHOICE), requireNonNull(statuses.get(unit.status())));
            case DECISION -> xml.blank(column, look(line, CellLook.CHOICE));
            case COMMENT -> text(column, line, CellLook.COMMENT, unit.comment());
            case NOTE -> aid(column, line, line.note);
            case TERMS -> aid(column, line, line.terms);
            case FINDINGS -> aid(column, line, String.join("\n", unit.findings()));
            case SUGGESTION -> suggestion(column, line);
            case MATCH -> aid(column, line, match(unit));
            case CHECK -> check(column, line);
            case KEY -> xml.text(column, look(line, CellLook.KEY), line.key);
            case FINGERPRINT -> xml.text(column, look(line, CellLook.KEY), line.fingerprints);
            default -> throw new IllegalStateException("no cell for " + fields.get(column));
        }
    }

    private void own(int column, Line line) throws IOException {
        if (line.unit.own().isEmpty()) {
            xml.blank(column, look(line, CellLook.INPUT));
        } else {
            xml.text(column, look(line, CellLook.INPUT), line.unit.own());
        }
    }

    private int look(Line line, CellLook look) {
        return line.unit.begins() ? template.beginning(look) : template.style(look);
    }

    private void aid(int column, Line line, String text) throws IOException {
        text(column, line, CellLook.AID, text);
    }

    private void text(int column, Line line, CellLook look, String text) throws IOException {
        xml.text(column, look(line, look), longTexts.cell(number, fields.get(column), text));
    }

    /** The texts that cells of the last rows could only begin. */
    List<LongTexts.Rest> takeLongTexts() {
        return longTexts.take();
    }

    private void source(int column, Line line) throws IOException {
        KitRow unit = line.unit;
        String text = unit.source();
        int style = look(line, CellLook.SOURCE);
        if (unit.terms().isEmpty()) {
            xml.text(column, style, text);
            return;
        }
        xml.startRuns(column, style);
        int from = 0;
        for (TermMatch term : unit.terms()) {
            if (term.start() < from || term.end() > text.length() || term.start() >= term.end()) {
                continue;
            }
            if (term.start() > from) {
                xml.run(text.substring(from, term.start()), plainRun);
            }
            xml.run(text.substring(term.start(), term.end()), termRun);
            from = term.end();
        }
        if (from < text.length()) {
            xml.run(text.substring(from), plainRun);
        }
        xml.endRuns();
    }

    private void check(int column, Line line) throws IOException {
        LiveCheck check = line.check.check();
        SheetXml.Shared shared = line.check.shared();
        int style = look(line, CellLook.CHECK);
        String address = inputLetter + row;
        if (check.isEmpty()) {
            xml.blank(column, style);
        } else if (shared == null) {
            xml.formula(column, style, check.formula(), address, check.result(inputText(line.unit)));
        } else {
            xml.formula(column, style, check.formula(), address, shared, check.result(inputText(line.unit)));
        }
    }

    private String inputText(KitRow unit) {
        return fields.contains(KitColumn.EDITED) ? unit.own() : unit.text();
    }

    private String note(KitRow unit, Place first) {
        if (first == Place.NONE) {
            return unit.note();
        }
        String repeats = words.say("note.repeats", Integer.toString(first.number));
        return unit.note().isEmpty() ? repeats : unit.note() + "\n" + repeats;
    }

    /** What the memory has; for a sentence that was in the kit before, what is written there, as soon as it is. */
    private void suggestion(int column, Line line) throws IOException {
        if (line.first == Place.NONE || line.unit.suggestion() != null) {
            aid(column, line, suggestion(line.unit));
            return;
        }
        xml.formula(column, look(line, CellLook.AID), SAME_AS_FIRST, inputLetter + line.first.row, "");
    }

    private static String suggestion(KitRow unit) {
        KitRow.Suggestion suggestion = unit.suggestion();
        return suggestion == null ? "" : suggestion.text();
    }

    private static String match(KitRow unit) {
        KitRow.Suggestion suggestion = unit.suggestion();
        if (suggestion == null) {
            return "";
        }
        String score = suggestion.scorePercent() == 0 ? "" : suggestion.scorePercent() + " %\n";
        return score + suggestion.origin();
    }

    private String terms(List<TermMatch> matches) {
        if (matches.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (TermMatch match : matches) {
            GlossaryEntry entry = match.entry();
            GlossaryEntry.Target form = entry.target(target);
            String line = entry.source() + KitMarks.ARROW + TermForms.use(entry, form);
            String sure = match.certainty() == TermMatch.Certainty.SURE ? line : line + " ?";
            String first = TermForms.first(words, entry, form);
            String said = first.isEmpty() ? sure : sure + "\n" + first;
            if (!lines.contains(said)) {
                lines.add(said);
            }
        }
        return String.join("\n", lines);
    }

    private int height(KitRow unit, String terms, String note) {
        int source = RowHeight.lines(unit.source(), KitColumn.SOURCE.width());
        int text = Math.max(
                RowHeight.lines(unit.text(), KitColumn.EDITED.width()),
                RowHeight.lines(unit.own(), KitColumn.EDITED.width()));
        int lines = Math.max(source + (source > 2 ? 1 : 0), text);
        int small = Math.max(RowHeight.lines(terms, KitColumn.TERMS.width()), notes(unit, note));
        return Math.max(RowHeight.tenths(lines, LINE_TENTHS), RowHeight.tenths(small, SMALL_LINE_TENTHS));
    }

    private int notes(KitRow unit, String note) {
        int lines = note.isEmpty() ? 1 : RowHeight.lines(note, noteWidth);
        if (!unit.findings().isEmpty()) {
            lines = Math.max(lines, RowHeight.lines(String.join("\n", unit.findings()), KitColumn.FINDINGS.width()));
        }
        if (unit.suggestion() != null) {
            lines = Math.max(lines, RowHeight.lines(suggestion(unit), KitColumn.SUGGESTION.width()));
            lines = Math.max(lines, RowHeight.lines(match(unit), KitColumn.MATCH.width()));
        }
        return lines;
    }

    /** Ends the sheet. @return the number of its last row */
    int finish() throws IOException {
        int last = row - 1;
        xml.raw(template.tail(KitTemplate.ROWS, last));
        xml.flush();
        return last;
    }
}

package org.nightdesk.kit.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.SheetXml;

/** Streams the Article sheet and gathers the Glossary sheet while the articles go by. Not thread-safe. */
final class ContextSheets {
    private static final int LINE_TENTHS = 155;
    private static final int MAX_ROWS_NAMED = 24;
    private static final int TEXT_WIDTH = 72;
    private static final int LINKS = 3;
    private static final int LONGEST_ADDRESS = 2_000;
    /** A pixel is three quarters of a point. */
    private static final int TENTHS_IN_4_PIXELS = 30;

    private static final int PICTURE_MARGIN = 60;
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private final SheetXml article;
    private final KitTemplate template;
    private final Words words;
    private final Locale target;
    private final Map<String, Mention> mentions = new LinkedHashMap<>();
    private final @Nullable Drawing drawing;
    private int row = 2;

    private static final class Mention {
        private final GlossaryEntry entry;
        private final List<Integer> rows = new ArrayList<>();
        private int count;

        Mention(GlossaryEntry entry) {
            this.entry = entry;
        }

        private void at(int number) {
            if (rows.isEmpty() || rows.get(rows.size() - 1) != number) {
                count++;
                if (rows.size() < MAX_ROWS_NAMED) {
                    rows.add(number);
                }
            }
        }

        private String rowsText() {
            String text = rows.toString();
            return text.substring(1, text.length() - 1) + (count > rows.size() ? " …" : "");
        }
    }

    /** @param drawing gets the pictures; null where none are shown */
    ContextSheets(SheetXml article, KitTemplate template, Kit kit, @Nullable Drawing drawing) throws IOException {
        this.drawing = drawing;
        this.article = article;
        this.template = template;
        this.words = Words.in(kit.language());
        this.target = kit.target();
        article.raw(template.head(KitTemplate.ARTICLE));
    }

    void add(KitArticle kitArticle) throws IOException {
        int band = template.style(CellLook.BAND);
        row = line(
                article,
                row,
                210,
                cell(band, kitArticle.headline()),
                cell(band, ""),
                cell(band, ""),
                cell(band, kitArticle.work()));
        String asked = asked(kitArticle.orders());
        if (!asked.isEmpty()) {
            add(new KitArticle.SourceBlock(Part.NOTE, asked, List.of()));
        }
        for (KitArticle.Fact fact : kitArticle.facts()) {
            add(fact);
        }
        Map<Integer, KitArticle.Picture> pictures = new HashMap<>();
        kitArticle.pictures().forEach(picture -> pictures.put(picture.block(), picture));
        for (KitArticle.SourceBlock block : kitArticle.context()) {
            KitArticle.Picture picture = pictures.remove(block.block());
            if (picture != null) {
                add(kitArticle, picture);
            }
            add(block);
        }
    }

    /** A picture above its texts, with what its rows call it. */
    private void add(KitArticle kitArticle, KitArticle.Picture picture) throws IOException {
        String name = words.say("article.picture", picture.number());
        int height = drawing == null ? 0 : drawing.add(kitArticle, picture, row, name);
        int tenths = height == 0 ? RowHeight.tenths(1, LINE_TENTHS) : PICTURE_MARGIN + height * TENTHS_IN_4_PIXELS / 4;
        article.startRow(row++, tenths);
        article.text(0, template.style(CellLook.PART), name);
        article.blank(1, template.style(CellLook.SOURCE));
        article.blank(2, template.style(CellLook.TARGET));
        if (opens(picture.address())) {
            link(LINKS, picture.address());
        } else {
            article.text(LINKS, template.style(CellLook.LINK), CellText.start(picture.address(), LONGEST_ADDRESS));
        }
        article.endRow();
    }

    /** What the article asks of whoever works on it; empty when it asks nothing. */
    private String asked(Orders orders) {
        String due = orders.dueOn() == null ? "" : words.say("start.due") + ": " + orders.dueOn();
        return Stream.of(due, orders.brief(), orders.note())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A text to one of the rows that its cell could only begin. */
    void add(LongTexts.Rest rest) throws IOException {
        add(rest.place(), rest.text(), "", "");
    }

    private void add(KitArticle.SourceBlock block) throws IOException {
        add(partWord(block.part()), block.text(), block.translation(), String.join("\n", block.links()));
    }

    private void add(KitArticle.Fact fact) throws IOException {
        String place = words.say(fact.kind().word());
        if (fact.kind() == KitArticle.Fact.Kind.ADDRESS && opens(fact.value())) {
            article.startRow(row++, RowHeight.tenths(RowHeight.lines(fact.value(), TEXT_WIDTH), LINE_TENTHS));
            article.text(0, template.style(CellLook.PART), place);
            link(1, fact.value());
            article.blank(2, template.style(CellLook.TARGET));
            article.blank(LINKS, template.style(CellLook.LINK));
            article.endRow();
        } else {
            add(place, fact.value(), "", "");
        }
    }

    /** Whether it is an address for the web that a formula can hold. */
    private static boolean opens(String text) {
        return text.length() <= ConditionFormula.MAX_LITERAL
                && WEB.matcher(text).matches();
    }

    private void link(int column, String address) throws IOException {
        String formula = "HYPERLINK(" + ConditionFormula.literal(address) + ")";
        article.formula(column, template.style(CellLook.LINK), formula, address);
    }

    private void add(String place, String text, String translation, String links) throws IOException {
        int lines = Math.max(RowHeight.lines(text, TEXT_WIDTH), RowHeight.lines(links, 48));
        lines = Math.max(lines, RowHeight.lines(translation, TEXT_WIDTH));
        if (opens(links)
                && CellText.pieces(text).size() <= 1
                && CellText.pieces(translation).size() <= 1) {
            article.startRow(row++, RowHeight.tenths(lines, LINE_TENTHS));
            article.text(0, template.style(CellLook.PART), place);
            article.text(1, template.style(CellLook.SOURCE), text);
            article.text(2, template.style(CellLook.TARGET), translation);
            link(LINKS, links);
            article.endRow();
            return;
        }
        row = line(
                article,
                row,
                RowHeight.tenths(lines, LINE_TENTHS),
                cell(template.style(CellLook.PART), place),
                cell(template.style(CellLook.SOURCE), text),
                cell(template.style(CellLook.TARGET), translation),
                cell(template.style(CellLook.LINK), links));
    }

    private record Cell(int style, List<String> pieces) {
        String piece(int number) {
            return number < pieces.size() ? pieces.get(number) : "";
        }
    }

    private static Cell cell(int style, String text) {
        return new Cell(style, CellText.pieces(text));
    }

    /** Writes a row, or as many as its longest text needs. @return the next row */
    private static int line(SheetXml xml, int at, int tenths, Cell... cells) throws IOException {
        int rows = 1;
        for (Cell cell : cells) {
            rows = Math.max(rows, cell.pieces.size());
        }
        for (int i = 0; i < rows; i++) {
            xml.startRow(at + i, rows == 1 ? tenths : RowHeight.MAX_TENTHS);
            for (int column = 0; column < cells.length; column++) {
                xml.text(column, cells[column].style, cells[column].piece(i));
            }
            xml.endRow();
        }
        return at + rows;
    }

    private String partWord(Part part) {
        return words.say("part." + part.label());
    }

    void mention(List<TermMatch> terms, int number) {
        for (TermMatch term : terms) {
            mentions.computeIfAbsent(term.entry().id(), id -> new Mention(term.entry()))
                    .at(number);
        }
    }

    void finishArticle() throws IOException {
        String tail = template.tail(KitTemplate.ARTICLE, row - 1);
        article.raw(drawing == null ? tail : tail.replace("</worksheet>", Drawing.ELEMENT + "</worksheet>"));
        article.flush();
    }

    void glossary(SheetXml xml) throws IOException {
        xml.raw(template.head(KitTemplate.GLOSSARY));
        int at = 2;
        for (Mention mention : mentions.values()) {
            GlossaryEntry entry = mention.entry;
            GlossaryEntry.Target form = entry.target(target);
            String first = TermForms.first(words, entry, form);
            String use = TermForms.use(entry, form) + (first.isEmpty() ? "" : "\n" + first);
            String allowed = form == null ? "" : String.join("\n", form.allowed());
            String forbidden = form == null ? "" : String.join("\n", form.forbidden());
            int lines = Math.max(RowHeight.lines(entry.note(), 44), RowHeight.lines(mention.rowsText(), 24));
            lines = Math.max(lines, Math.max(RowHeight.lines(allowed, 28), RowHeight.lines(forbidden, 28)));
            lines = Math.max(lines, Math.max(RowHeight.lines(use, 28), RowHeight.lines(entry.source(), 22)));
            at = line(
                    xml,
                    at,
                    RowHeight.tenths(lines, LINE_TENTHS),
                    cell(template.style(CellLook.TERM), entry.source()),
                    cell(template.style(CellLook.TARGET), use),
                    cell(template.style(CellLook.TARGET), allowed),
                    cell(template.style(CellLook.TARGET), forbidden),
                    cell(template.style(CellLook.AID), entry.note()),
                    cell(template.style(CellLook.AID), mention.rowsText()));
        }
        xml.raw(template.tail(KitTemplate.GLOSSARY, at - 1));
        xml.flush();
    }
}

package org.nightdesk.kit.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int TEXT_WIDTH = 96;

    private final SheetXml article;
    private final KitTemplate template;
    private final Words words;
    private final Locale target;
    private final Map<String, Mention> mentions = new LinkedHashMap<>();
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

    ContextSheets(OutputStream articleOut, KitTemplate template, Kit kit) throws IOException {
        this.article = new SheetXml(articleOut);
        this.template = template;
        this.words = Words.in(kit.language());
        this.target = kit.target();
        article.raw(template.head(KitTemplate.ARTICLE));
    }

    void add(KitArticle kitArticle) throws IOException {
        int band = template.style(CellLook.BAND);
        article.startRow(row++, 210);
        article.text(0, band, kitArticle.headline());
        article.blank(1, band);
        article.text(2, band, kitArticle.work());
        article.endRow();
        String asked = asked(kitArticle.orders());
        if (!asked.isEmpty()) {
            add(new KitArticle.SourceBlock(Part.NOTE, asked, List.of()));
        }
        for (KitArticle.SourceBlock block : kitArticle.context()) {
            add(block);
        }
    }

    /** What the article asks of whoever works on it; empty when it asks nothing. */
    private String asked(Orders orders) {
        String due = orders.dueOn() == null ? "" : words.say("start.due") + ": " + orders.dueOn();
        return Stream.of(due, orders.brief(), orders.note())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void add(KitArticle.SourceBlock block) throws IOException {
        String links = String.join("\n", block.links());
        int lines = Math.max(RowHeight.lines(block.text(), TEXT_WIDTH), RowHeight.lines(links, 48));
        article.startRow(row++, RowHeight.tenths(lines, LINE_TENTHS));
        article.text(0, template.style(CellLook.PART), partWord(block.part()));
        article.text(1, template.style(CellLook.SOURCE), block.text());
        article.text(2, template.style(CellLook.LINK), links);
        article.endRow();
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
        article.raw(template.tail(KitTemplate.ARTICLE, row - 1));
        article.flush();
    }

    void glossary(OutputStream out) throws IOException {
        SheetXml xml = new SheetXml(out);
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
            xml.startRow(at++, RowHeight.tenths(lines, LINE_TENTHS));
            xml.text(0, template.style(CellLook.TERM), entry.source());
            xml.text(1, template.style(CellLook.TARGET), use);
            xml.text(2, template.style(CellLook.TARGET), allowed);
            xml.text(3, template.style(CellLook.TARGET), forbidden);
            xml.text(4, template.style(CellLook.AID), entry.note());
            xml.text(5, template.style(CellLook.AID), mention.rowsText());
            xml.endRow();
        }
        xml.raw(template.tail(KitTemplate.GLOSSARY, at - 1));
        xml.flush();
    }
}

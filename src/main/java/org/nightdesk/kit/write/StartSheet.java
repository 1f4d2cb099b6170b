package org.nightdesk.kit.write;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;

/** The first sheet of a kit: what it is, by when, how to fill it in and what the colours mean. */
final class StartSheet {
    private static final int LABEL_WIDTH = 26;
    private static final int VALUE_WIDTH = 92;
    /** A formula in place of that of the kit's contact. */
    static final String CONTACT = "\"%%contact-formula%%\"";

    private static final float LINE_HEIGHT = 16;

    /** Excel's limit is 409 points. */
    private static final float HIGHEST = 400;

    /** Marks the row whose height depends on what the slip says; no other row is as high. */
    private static final float ABOUT_HEIGHT = 333.25f;

    private final XSSFSheet sheet;
    private final KitStyles styles;
    private final Words words;
    private final KitTemplate.For purpose;
    private int next;

    StartSheet(XSSFSheet sheet, KitStyles styles, Words words, KitTemplate.For purpose) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
        this.purpose = purpose;
    }

    /** @return the row, from 1, whose second cell holds the stamp */
    int layOut() {
        sheet.setColumnWidth(0, LABEL_WIDTH * 256);
        sheet.setColumnWidth(1, VALUE_WIDTH * 256);
        sheet.setDisplayGridlines(false);
        sheet.setRightToLeft(Fonts.isRightToLeft(purpose.language()));
        title();
        facts();
        if (!purpose.letter()) {
            howTo();
            colours();
            next++;
        }
        int stamp = next + 1;
        line("%%id%%", styles.of(CellLook.RAW), "%%stamp%%", styles.of(CellLook.RAW));
        sheet.getRow(next - 1).setHeightInPoints(36);
        KitSheets.protect(sheet);
        KitSheets.print(sheet, false);
        return stamp;
    }

    private void title() {
        String kind = purpose.letter()
                ? "letter"
                : purpose.slip() ? "slip" : purpose.kind() == Kit.Kind.TRANSLATION ? "translation" : "review";
        XSSFRow row = row(40);
        cell(row, 0, words.say("start.title." + kind), styles.title());
        next++;
        if (purpose.slip()) {
            line(words.say("slip.what"), styles.label(), "%%about%%", styles.value(true));
            sheet.getRow(next - 1).setHeightInPoints(ABOUT_HEIGHT);
            next++;
        }
    }

    /** The sheet with room for what a slip says of the file it answers. */
    static String fitted(String xml, String about) {
        float height = Math.min(HIGHEST, 6 + LINE_HEIGHT * RowHeight.lines(about, VALUE_WIDTH));
        return xml.replace("ht=\"" + ABOUT_HEIGHT + "\"", "ht=\"" + height + "\"");
    }

    private void facts() {
        fact("start.for", "%%person%%", false);
        fact("start.pair", "%%pair%%", false);
        if (!purpose.letter()) {
            fact("start.due", "%%due%%", true);
            fact("start.size", "%%size%%", false);
        }
        fact("start.job", "%%job%%", false);
        fact("start.issued", "%%issued%%", false);
        // The label goes with the value: a desk without a contact has an empty line here.
        XSSFRow contact = line("%%contact-label%%", styles.label(), "", styles.value(false));
        contact.getCell(1).setCellFormula(CONTACT);
        contact.getCell(1).setCellValue("%%contact%%");
        if (!purpose.letter()) {
            line("%%style-label%%", styles.label(), "%%style%%", styles.value(false));
        }
        next++;
    }

    private void fact(String label, String value, boolean bold) {
        line(words.say(label), styles.label(), value, styles.value(bold));
    }

    private void howTo() {
        heading("start.how");
        int step = 1;
        if (purpose.slip()) {
            step = step(step, slip());
        }
        if (purpose.kind() == Kit.Kind.TRANSLATION) {
            step = step(step, words.say("start.how.translation.1", words.say("sheet.translate"), column(input())));
            step = step(
                    step,
                    words.say(
                            "start.how.translation.2",
                            words.say(RowStatus.QUESTION.word()),
                            column(KitColumn.COMMENT)));
            step = step(
                    step,
                    words.say(
                            "start.how.merged",
                            words.say(RowStatus.MERGED_ABOVE.word()),
                            words.say(RowStatus.MERGED_BELOW.word()),
                            words.say(RowStatus.EMPTY.word())));
            step = step(step, words.say("start.how.translation.3"));
        } else {
            step = step(step, words.say("start.how.review.1", words.say("sheet.review")));
            step = step(
                    step,
                    words.say(
                            "start.how.review.2",
                            words.say(Decision.APPROVE.word()),
                            words.say(Decision.CHANGE.word()),
                            column(KitColumn.EDITED),
                            words.say(Decision.SEND_BACK.word())));
            step = step(step, words.say("start.how.review.whole", words.say(Decision.APPROVE.word())));
            step = step(step, words.say("start.how.review.3"));
        }
        step = step(step, words.say("start.how.4"));
        step = step(step, words.say("start.how.5"));
        if (!purpose.slip()) {
            step = step(step, words.say("start.how.terms", words.say("sheet.terms")));
        }
        if (purpose.kind() == Kit.Kind.TRANSLATION && !purpose.slip()) {
            step(step, column(KitColumn.MATCH) + ": " + words.say("start.how.match"));
        }
        next++;
    }

    /** An editor's own column is empty on a slip, so that a decision is made anew; a translator's text waits for a tick. */
    private String slip() {
        String note = column(KitColumn.NOTE);
        return purpose.kind() == Kit.Kind.TRANSLATION
                ? words.say("start.how.slip.1", note, column(KitColumn.TRANSLATION), words.say(RowStatus.DONE.word()))
                : words.say("start.how.slip.review", note);
    }

    private KitColumn input() {
        return purpose.kind() == Kit.Kind.TRANSLATION ? KitColumn.TRANSLATION : KitColumn.EDITED;
    }

    private String column(KitColumn field) {
        return words.say(field.word());
    }

    private int step(int number, String text) {
        line(Integer.toString(number), styles.step(), text, styles.value(false));
        return number + 1;
    }

    private void colours() {
        heading("start.colours");
        swatch(Palette.INPUT, "", "start.colour.input");
        XSSFRow term = line(" ", styles.swatch(Palette.WHITE), words.say("start.colour.term"), styles.value(false));
        cell(term, 0, words.say("gloss.term"), styles.of(CellLook.TERM));
        boolean translating = purpose.kind() == Kit.Kind.TRANSLATION;
        swatch(
                Palette.DONE,
                words.say(translating ? RowStatus.DONE.word() : Decision.APPROVE.word()),
                "start.colour.done");
        swatch(
                Palette.QUESTION,
                words.say(translating ? RowStatus.QUESTION.word() : Decision.SEND_BACK.word()),
                translating ? "start.colour.question" : "start.colour.send-back");
        line(
                "⚠",
                styles.of(CellLook.CHECK),
                words.say("start.colour.warning", column(KitColumn.CHECK)),
                styles.value(false));
    }

    private void swatch(Palette fill, String sample, String label) {
        line(sample, styles.swatch(fill), words.say(label), styles.value(false));
    }

    private void heading(String word) {
        XSSFRow row = row(26);
        XSSFCellStyle style = styles.heading();
        cell(row, 0, words.say(word), style);
        cell(row, 1, "", style);
    }

    private XSSFRow line(String label, XSSFCellStyle labelStyle, String value, XSSFCellStyle valueStyle) {
        int lines = Math.max(RowHeight.lines(value, VALUE_WIDTH), RowHeight.lines(label, LABEL_WIDTH));
        XSSFRow row = row(6 + LINE_HEIGHT * lines);
        cell(row, 0, label, labelStyle);
        cell(row, 1, value, valueStyle);
        return row;
    }

    private XSSFRow row(float points) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(points);
        return row;
    }

    private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}

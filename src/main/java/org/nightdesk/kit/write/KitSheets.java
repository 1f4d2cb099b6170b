package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.TermColumn;
import org.nightdesk.kit.Words;

/** Lays out the sheets of a template with POI: headers, widths, protection, validation, conditional formats, print. */
final class KitSheets {
    private static final int LAST = KitTemplate.LAST_ROW - 1;
    private static final int FIRST = KitTemplate.FIRST_ROW - 1;
    private static final int BAR = 30;
    private static final int TERM_ROWS_FROM = 3;
    private static final int TERM_ROWS = 24;
    private static final int MOST_TERMS = 1_000;

    private final XSSFWorkbook workbook;
    private final KitStyles styles;
    private final Words words;
    private final KitTemplate.For purpose;
    private final List<KitColumn> fields;

    KitSheets(XSSFWorkbook workbook, KitStyles styles, Words words, KitTemplate.For purpose) {
        this.workbook = workbook;
        this.styles = styles;
        this.words = words;
        this.purpose = purpose;
        this.fields = KitColumn.of(purpose.kind());
    }

    private boolean translating() {
        return purpose.kind() == Kit.Kind.TRANSLATION;
    }

    /** Lays out the Start sheet. @return the row, from 1, whose second cell holds the stamp */
    int start() {
        return new StartSheet(sheet("sheet.start"), styles, words, purpose).layOut();
    }

    void rows() {
        XSSFSheet sheet = sheet(translating() ? "sheet.translate" : "sheet.review");
        XSSFRow tokens = sheet.createRow(0);
        XSSFRow header = sheet.createRow(1);
        header.setHeightInPoints(30);
        tokens.setZeroHeight(true);
        XSSFCellStyle headerStyle = styles.header();
        for (int i = 0; i < fields.size(); i++) {
            tokens.createCell(i).setCellValue(fields.get(i).token());
            cell(header, i, words.say(fields.get(i).word()), headerStyle);
            sheet.setColumnWidth(i, width(fields.get(i), purpose.slip()) * 256 + 182);
        }
        // Beside the tokens, so that a copy of this sheet or a .csv of it still says which kit it is.
        tokens.createCell(fields.size()).setCellValue("%%stamp%%");
        sheet.setColumnHidden(fields.size(), true);
        sheet.setColumnHidden(fields.indexOf(KitColumn.KEY), true);
        sheet.setColumnHidden(fields.indexOf(KitColumn.FINGERPRINT), true);
        sheet.createFreezePane(0, 2, 0, 2);
        sheet.setRightToLeft(Fonts.isRightToLeft(purpose.target()));
        sheet.setRepeatingRows(new CellRangeAddress(1, 1, -1, -1));
        choices(sheet);
        highlights(sheet);
        protect(sheet);
        print(sheet, true);
    }

    /** The width of a column in characters: what a slip says of its rows is the reason why it is there. */
    static int width(KitColumn field, boolean slip) {
        return !slip
                ? field.width()
                : switch (field) {
                    case NOTE -> 44;
                    case SUGGESTION -> 12;
                    case MATCH -> 8;
                    default -> field.width();
                };
    }

    private void choices(XSSFSheet sheet) {
        int column = fields.indexOf(translating() ? KitColumn.STATUS : KitColumn.DECISION);
        String[] choices = choiceWords().toArray(String[]::new);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices), new CellRangeAddressList(FIRST, LAST, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                words.say((translating() ? KitColumn.STATUS : KitColumn.DECISION).word()), words.say("input.status"));
        sheet.addValidationData(validation);
    }

    private List<String> choiceWords() {
        List<String> choices = new ArrayList<>();
        if (translating()) {
            for (RowStatus status : RowStatus.values()) {
                choices.add(words.say(status.word()));
            }
        } else {
            for (Decision decision : Decision.values()) {
                choices.add(words.say(decision.word()));
            }
        }
        return choices;
    }

    private void highlights(XSSFSheet sheet) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        String choice = "$" + letter(translating() ? KitColumn.STATUS : KitColumn.DECISION) + KitTemplate.FIRST_ROW;
        CellRangeAddress[] row = {new CellRangeAddress(FIRST, LAST, 0, fields.indexOf(KitColumn.CHECK))};
        List<String> choices = choiceWords();
        List<Palette> fills = translating()
                ? List.of(
                        Palette.INPUT,
                        Palette.DONE,
                        Palette.QUESTION,
                        Palette.SKIPPED,
                        Palette.DONE,
                        Palette.DONE,
                        Palette.DONE)
                : List.of(Palette.DONE, Palette.CHANGED, Palette.QUESTION);
        for (int i = translating() ? 1 : 0; i < choices.size(); i++) {
            ConditionalFormattingRule rule =
                    formats.createConditionalFormattingRule(choice + "=\"" + choices.get(i) + "\"");
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(fills.get(i).color());
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(row, rule);
        }
        int check = fields.indexOf(KitColumn.CHECK);
        ConditionalFormattingRule warning = formats.createConditionalFormattingRule(
                "LEN($" + letter(KitColumn.CHECK) + KitTemplate.FIRST_ROW + ")>0");
        FontFormatting font = warning.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColor(Palette.WARNING.color());
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(FIRST, LAST, check, check)}, warning);
    }

    private String letter(KitColumn field) {
        return String.valueOf((char) ('A' + fields.indexOf(field)));
    }

    void glossary() {
        XSSFSheet sheet = sheet("sheet.glossary");
        header(
                sheet,
                List.of("gloss.term", "gloss.use", "gloss.allowed", "gloss.forbidden", "gloss.note", "gloss.rows"));
        widths(sheet, 22, 28, 28, 28, 44, 24);
    }

    /** Where people propose terms: rows to fill in, and below them more that only look like any others. */
    void terms() {
        XSSFSheet sheet = sheet("sheet.terms");
        XSSFRow tokens = sheet.createRow(0);
        tokens.setZeroHeight(true);
        XSSFRow how = sheet.createRow(1);
        how.setHeightInPoints(24);
        cell(how, 0, words.say("term.how"), styles.hint());
        XSSFRow header = sheet.createRow(2);
        header.setHeightInPoints(24);
        for (TermColumn column : TermColumn.values()) {
            int at = column.ordinal();
            tokens.createCell(at).setCellValue(column.token());
            cell(header, at, words.say(column.word()), styles.header());
            sheet.setColumnWidth(at, column.width() * 256 + 182);
            sheet.setDefaultColumnStyle(at, styles.of(CellLook.FREE));
        }
        for (int row = TERM_ROWS_FROM; row < TERM_ROWS_FROM + TERM_ROWS; row++) {
            XSSFRow cells = sheet.createRow(row);
            for (TermColumn column : TermColumn.values()) {
                cells.createCell(column.ordinal()).setCellStyle(styles.of(CellLook.COMMENT));
            }
        }
        String[] kinds = Arrays.stream(GlossaryEntry.Kind.values())
                .map(kind -> words.say("kind." + kind.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int kind = TermColumn.KIND.ordinal();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(kinds),
                new CellRangeAddressList(TERM_ROWS_FROM, TERM_ROWS_FROM + MOST_TERMS, kind, kind));
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say(TermColumn.KIND.word()), words.say("input.status"));
        sheet.addValidationData(validation);
        sheet.createFreezePane(0, TERM_ROWS_FROM);
        sheet.setRightToLeft(Fonts.isRightToLeft(purpose.language()));
        protect(sheet);
        print(sheet, true);
    }

    void article() {
        XSSFSheet sheet = sheet("sheet.article");
        header(sheet, List.of("article.part", "article.text", "article.so-far", "article.links"));
        widths(sheet, 16, 72, 72, 40);
    }

    private void header(XSSFSheet sheet, List<String> labels) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(24);
        XSSFCellStyle style = styles.header();
        for (int i = 0; i < labels.size(); i++) {
            cell(row, i, words.say(labels.get(i)), style);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setRightToLeft(Fonts.isRightToLeft(purpose.language()));
        protect(sheet);
        print(sheet, true);
    }

    private static void widths(XSSFSheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256 + 182);
        }
    }

    void progress() {
        String rowsSheet = "'" + workbook.getSheetAt(1).getSheetName() + "'!";
        XSSFSheet sheet = sheet("sheet.progress");
        widths(sheet, 26, 10, 8, 40);
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(36);
        cell(title, 0, words.say("sheet.progress"), styles.title());
        String keys = range(rowsSheet, KitColumn.KEY);
        String all = "(COUNTIF(" + keys + ",\"?*\")-COUNTIF(" + keys + ",\"§*\"))";
        String choices = range(rowsSheet, translating() ? KitColumn.STATUS : KitColumn.DECISION);
        // The heading rows of articles are not counted, whatever is chosen on them.
        String rowsOnly = keys + ",\"?*\"," + keys + ",\"<>§*\"";
        progressRow(sheet, 2, words.say("progress.all"), all);
        String filled = "COUNTIFS(" + range(rowsSheet, translating() ? KitColumn.TRANSLATION : KitColumn.DECISION)
                + ",\"?*\"," + rowsOnly + ")";
        if (translating()) {
            for (RowStatus omitted : List.of(RowStatus.MERGED_ABOVE, RowStatus.MERGED_BELOW, RowStatus.EMPTY)) {
                filled += "+COUNTIFS(" + range(rowsSheet, KitColumn.TRANSLATION) + ",\"=\"," + choices + ",\""
                        + words.say(omitted.word()) + "\"," + rowsOnly + ")";
            }
            // Empty rows that take the text of an earlier one, as soon as there is one.
            for (String choice : List.of(words.say(RowStatus.TODO.word()), words.say(RowStatus.DONE.word()), "=")) {
                filled += "+COUNTIFS(" + range(rowsSheet, KitColumn.TRANSLATION) + ",\"=\","
                        + range(rowsSheet, KitColumn.MATCH) + ",\"" + KitMarks.AS_ROW + "*\","
                        + range(rowsSheet, KitColumn.SUGGESTION) + ",\"?*\"," + choices + ",\"" + choice + "\","
                        + rowsOnly + ")";
            }
        }
        progressRow(sheet, 3, words.say("progress.filled"), filled);
        progressRow(sheet, 4, words.say("progress.open"), all + "-(" + filled + ")");
        int at = 6;
        for (String choice : choiceWords()) {
            progressRow(sheet, at++, choice, "COUNTIFS(" + choices + ",\"" + choice + "\"," + rowsOnly + ")");
        }
        sheet.setRightToLeft(Fonts.isRightToLeft(purpose.language()));
        sheet.setDisplayGridlines(false);
        protect(sheet);
        print(sheet, false);
    }

    private String range(String sheet, KitColumn field) {
        String letter = letter(field);
        return sheet + "$" + letter + "$" + KitTemplate.FIRST_ROW + ":$" + letter + "$" + KitTemplate.LAST_ROW;
    }

    private void progressRow(XSSFSheet sheet, int at, String label, String formula) {
        XSSFRow row = sheet.createRow(at);
        row.setHeightInPoints(20);
        String place = Integer.toString(at + 1);
        cell(row, 0, label, styles.label());
        formula(row, 1, formula, styles.value(true));
        formula(row, 2, "IF($B$3=0,0,B" + place + "/$B$3)", styles.percent());
        String length = "ROUND(C" + place + "*" + BAR + ",0)";
        formula(row, 3, "REPT(\"█\"," + length + ")&REPT(\"░\"," + BAR + "-" + length + ")", styles.bar());
    }

    private static void formula(XSSFRow row, int column, String formula, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
    }

    void manifest() {
        XSSFSheet sheet = workbook.createSheet("manifest");
        widths(sheet, 26, 60, 20);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        protect(sheet);
    }

    private XSSFSheet sheet(String word) {
        return workbook.createSheet(words.say(word));
    }

    private static void cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Guards against slips of the hand, without a password; filtering and widths stay free. Excel sorts no locked cells. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    static void print(XSSFSheet sheet, boolean landscape) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft("%%footer%%");
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}

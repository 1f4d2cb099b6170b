package org.nightdesk.kit.write;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one kit workbook, made once per template. */
final class KitStyles {
    private final XSSFWorkbook workbook;
    private final Locale source;
    private final Locale target;
    private final Locale language;
    private final Map<CellLook, XSSFCellStyle> looks = new EnumMap<>(CellLook.class);
    /** The same with a line above, for rows with which a text begins. */
    private final Map<CellLook, XSSFCellStyle> beginnings = new EnumMap<>(CellLook.class);

    KitStyles(XSSFWorkbook workbook, Locale source, Locale target, Locale language) {
        this.workbook = workbook;
        this.source = source;
        this.target = target;
        this.language = language;
        workbook.getFontAt(0).setFontName(Fonts.of(language));
        looks();
        for (CellLook look : CellLook.ROW) {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(of(look));
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setTopBorderColor(Palette.PARAGRAPH.color());
            beginnings.put(look, style);
        }
    }

    private void looks() {
        XSSFCellStyle number = add(CellLook.NUMBER, grid(font(language, 9, Palette.FAINT)));
        number.setIndention((short) 0);
        number.setAlignment(HorizontalAlignment.CENTER);
        XSSFCellStyle bandNumber = add(CellLook.BAND_NUMBER, band());
        bandNumber.setDataFormat(workbook.createDataFormat().getFormat(";;;"));
        add(CellLook.BAND, band());
        add(CellLook.PART, grid(font(language, 9, Palette.FAINT)));
        directed(add(CellLook.SOURCE, text(grid(font(source, 11, Palette.INK)))), source);
        directed(add(CellLook.INPUT, text(input(font(target, 11, Palette.INK)))), target);
        XSSFCellStyle repeat = text(input(font(target, 11, Palette.INK)));
        directed(add(CellLook.REPEAT, filled(repeat, Palette.SKIPPED)), target);
        add(CellLook.CHOICE, text(input(font(language, 10, Palette.INK))));
        add(CellLook.COMMENT, text(input(font(language, 10, Palette.INK))));
        directed(add(CellLook.TARGET, text(grid(font(target, 11, Palette.INK)))), target);
        add(CellLook.AID, text(grid(font(target, 9, Palette.INK))));
        XSSFFont warning = font(target, 10, Palette.WARNING);
        warning.setBold(true);
        add(CellLook.CHECK, grid(warning));
        XSSFCellStyle key = add(CellLook.KEY, text(grid(font(Locale.ENGLISH, 8, Palette.FAINT))));
        key.setWrapText(false);
        XSSFFont term = font(source, 11, Palette.TERM);
        term.setBold(true);
        add(CellLook.TERM, text(grid(term)));
        add(CellLook.LINK, text(grid(font(Locale.ENGLISH, 9, Palette.TERM))));
        XSSFCellStyle free = add(CellLook.FREE, text(plain(font(language, 10, Palette.INK))));
        free.setLocked(false);
        add(CellLook.RAW, text(plain(font(Locale.ENGLISH, 9, Palette.FAINT))));
    }

    private XSSFCellStyle add(CellLook look, XSSFCellStyle style) {
        looks.put(look, style);
        return style;
    }

    /** The index of each look's style in the workbook, by {@link CellLook#ordinal()}; behind all of them those with a line above. */
    int[] indexes() {
        int count = CellLook.values().length;
        int[] indexes = new int[2 * count];
        looks.forEach((look, style) -> indexes[look.ordinal()] = style.getIndex());
        looks.forEach((look, style) -> indexes[count + look.ordinal()] =
                beginnings.getOrDefault(look, style).getIndex());
        return indexes;
    }

    XSSFCellStyle of(CellLook look) {
        XSSFCellStyle style = looks.get(look);
        if (style == null) {
            throw new IllegalStateException("no style for " + look);
        }
        return style;
    }

    XSSFCellStyle header() {
        XSSFFont font = font(language, 10, Palette.WHITE);
        font.setBold(true);
        XSSFCellStyle style = filled(grid(font), Palette.HEADER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle title() {
        XSSFFont font = font(language, 20, Palette.HEADER);
        font.setBold(true);
        XSSFCellStyle style = plain(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(false);
        return style;
    }

    XSSFCellStyle heading() {
        XSSFFont font = font(language, 12, Palette.HEADER);
        font.setBold(true);
        XSSFCellStyle style = plain(font);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(Palette.HEADER.color());
        style.setWrapText(false);
        return style;
    }

    XSSFCellStyle hint() {
        XSSFCellStyle style = plain(font(language, 11, Palette.TERM));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(false);
        return style;
    }

    XSSFCellStyle label() {
        return plain(font(language, 11, Palette.FAINT));
    }

    XSSFCellStyle value(boolean bold) {
        XSSFFont font = font(language, 11, Palette.INK);
        font.setBold(bold);
        return indented(plain(font), Fonts.isRightToLeft(language));
    }

    XSSFCellStyle swatch(Palette fill) {
        XSSFCellStyle style = filled(grid(font(language, 11, Palette.INK)), fill);
        style.setIndention((short) 0);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle step() {
        return indented(plain(font(language, 11, Palette.TERM)), !Fonts.isRightToLeft(language));
    }

    XSSFCellStyle percent() {
        XSSFCellStyle style = value(false);
        style.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        return style;
    }

    XSSFCellStyle bar() {
        XSSFCellStyle style = plain(font(Locale.ENGLISH, 11, Palette.TERM));
        style.setWrapText(false);
        return style;
    }

    private XSSFFont font(Locale locale, int points, Palette color) {
        XSSFFont font = workbook.createFont();
        font.setFontName(Fonts.of(locale));
        font.setFontHeightInPoints((short) points);
        font.setColor(color.color());
        return font;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        if (Fonts.isRightToLeft(language)) {
            style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
        }
        return style;
    }

    /** A little air between the text and the line beside it. */
    private static XSSFCellStyle indented(XSSFCellStyle style, boolean rightToLeft) {
        style.setAlignment(rightToLeft ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle grid(XSSFFont font) {
        XSSFCellStyle style = plain(font);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(Palette.LINE.color());
        style.setRightBorderColor(Palette.LINE.color());
        return indented(style, Fonts.isRightToLeft(language));
    }

    private XSSFCellStyle band() {
        XSSFFont font = font(source, 11, Palette.HEADER);
        font.setBold(true);
        XSSFCellStyle style = filled(plain(font), Palette.BAND);
        style.setWrapText(false);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(Fonts.isRightToLeft(target) ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle input(XSSFFont font) {
        XSSFCellStyle style = filled(grid(font), Palette.INPUT);
        style.setLocked(false);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, Palette color) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(color.color());
        return style;
    }

    private XSSFCellStyle text(XSSFCellStyle style) {
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static void directed(XSSFCellStyle style, Locale locale) {
        style.setReadingOrder(Fonts.isRightToLeft(locale) ? ReadingOrder.RIGHT_TO_LEFT : ReadingOrder.LEFT_TO_RIGHT);
        indented(style, Fonts.isRightToLeft(locale));
    }
}

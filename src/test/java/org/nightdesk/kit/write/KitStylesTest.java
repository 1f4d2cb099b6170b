package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Korean labels, Japanese source, Thai target: three fonts that cannot be taken for one another. */
@NullUnmarked
class KitStylesTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    private KitStyles styles(Locale source, Locale target, Locale language) {
        return new KitStyles(workbook, source, target, language);
    }

    private KitStyles styles() {
        return styles(Locale.JAPANESE, Locale.forLanguageTag("th"), Locale.KOREAN);
    }

    private static Stream<XSSFCellStyle> all(KitStyles styles) {
        return Stream.concat(
                Arrays.stream(CellLook.values()).map(styles::of),
                Stream.of(
                        styles.header(),
                        styles.title(),
                        styles.heading(),
                        styles.label(),
                        styles.value(true),
                        styles.swatch(Palette.DONE),
                        styles.step(),
                        styles.percent(),
                        styles.bar()));
    }

    private static XSSFCellStyle named(KitStyles styles, String name) {
        return switch (name) {
            case "header" -> styles.header();
            case "title" -> styles.title();
            case "heading" -> styles.heading();
            case "label" -> styles.label();
            case "value" -> styles.value(false);
            case "bold value" -> styles.value(true);
            case "swatch" -> styles.swatch(Palette.DONE);
            case "step" -> styles.step();
            case "percent" -> styles.percent();
            case "bar" -> styles.bar();
            default -> styles.of(CellLook.valueOf(name));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER      | Malgun Gothic  9     | FAINT   | -      | grid | wrap | General | locked",
                "BAND_NUMBER | Yu Gothic     11 bold | HEADER | BAND   | -    | -    | ;;;     | locked",
                "BAND        | Yu Gothic     11 bold | HEADER | BAND   | -    | -    | General | locked",
                "PART        | Malgun Gothic  9     | FAINT   | -      | grid | wrap | General | locked",
                "SOURCE      | Yu Gothic     11     | INK     | -      | grid | wrap | @       | locked",
                "INPUT       | Tahoma        11     | INK     | INPUT  | grid | wrap | @       | open",
                "CHOICE      | Malgun Gothic 10     | INK     | INPUT  | grid | wrap | @       | open",
                "COMMENT     | Malgun Gothic 10     | INK     | INPUT  | grid | wrap | @       | open",
                "TARGET      | Tahoma        11     | INK     | -      | grid | wrap | @       | locked",
                "AID         | Tahoma         9     | INK     | -      | grid | wrap | @       | locked",
                "CHECK       | Tahoma        10 bold | WARNING | -     | grid | wrap | General | locked",
                "KEY         | Calibri        8     | FAINT   | -      | grid | -    | @       | locked",
                "TERM        | Yu Gothic     11 bold | TERM    | -     | grid | wrap | @       | locked",
                "LINK        | Calibri        9     | TERM    | -      | grid | wrap | @       | locked",
                "RAW         | Calibri        9     | FAINT   | -      | -    | wrap | @       | locked",
                "header      | Malgun Gothic 10 bold | WHITE  | HEADER | grid | wrap | General | locked",
                "title       | Malgun Gothic 20 bold | HEADER | -      | -    | -    | General | locked",
                "heading     | Malgun Gothic 12 bold | HEADER | -      | line | -    | General | locked",
                "label       | Malgun Gothic 11     | FAINT   | -      | -    | wrap | General | locked",
                "value       | Malgun Gothic 11     | INK     | -      | -    | wrap | General | locked",
                "bold value  | Malgun Gothic 11 bold | INK    | -      | -    | wrap | General | locked",
                "swatch      | Malgun Gothic 11     | INK     | DONE   | grid | wrap | General | locked",
                "step        | Malgun Gothic 11     | TERM    | -      | -    | wrap | General | locked",
                "percent     | Malgun Gothic 11     | INK     | -      | -    | wrap | 0%      | locked",
                "bar         | Calibri       11     | TERM    | -      | -    | -    | General | locked"
            })
    void dressEveryKindOfCell(
            String name,
            String font,
            String ink,
            String fill,
            String border,
            String wrap,
            String format,
            String locked) {
        XSSFCellStyle style = named(styles(), name);

        assertThat(said(style.getFont())).isEqualTo(font.replaceAll(" +", " "));
        assertThat(style.getFont().getXSSFColor()).isEqualTo(color(ink));
        assertThat(style.getFillForegroundXSSFColor()).isEqualTo(fill.equals("-") ? null : color(fill));
        assertThat(style.getFillPattern())
                .isEqualTo(fill.equals("-") ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
        assertThat(said(style)).isEqualTo(border);
        assertThat(style.getWrapText()).isEqualTo(wrap.equals("wrap"));
        assertThat(style.getDataFormatString()).isEqualTo(format);
        assertThat(style.getLocked()).isEqualTo(locked.equals("locked"));
    }

    private static XSSFColor color(String name) {
        return Palette.valueOf(name).color();
    }

    private static String said(XSSFFont font) {
        return font.getFontName() + " " + font.getFontHeightInPoints() + (font.getBold() ? " bold" : "");
    }

    private static String said(XSSFCellStyle style) {
        BorderStyle bottom = style.getBorderBottom();
        if (bottom == BorderStyle.MEDIUM) {
            assertThat(style.getBottomBorderXSSFColor()).isEqualTo(Palette.HEADER.color());
            return "line";
        }
        if (bottom == BorderStyle.NONE) {
            return "-";
        }
        assertThat(bottom).isEqualTo(BorderStyle.THIN);
        assertThat(style.getBorderRight()).isEqualTo(BorderStyle.THIN);
        assertThat(style.getBottomBorderXSSFColor()).isEqualTo(Palette.LINE.color());
        assertThat(style.getRightBorderXSSFColor()).isEqualTo(Palette.LINE.color());
        return "grid";
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,      CENTER,  0",
        "BAND,        LEFT,    0",
        "PART,        LEFT,    1",
        "SOURCE,      LEFT,    1",
        "INPUT,       LEFT,    1",
        "RAW,         GENERAL, 0",
        "header,      LEFT,    1",
        "title,       GENERAL, 0",
        "label,       GENERAL, 0",
        "value,       LEFT,    1",
        "swatch,      CENTER,  0",
        "step,        RIGHT,   1",
        "percent,     LEFT,    1"
    })
    void leaveALittleAirBesideTexts(String name, HorizontalAlignment alignment, int indention) {
        XSSFCellStyle style = named(styles(), name);

        assertThat(style.getAlignment()).isEqualTo(alignment);
        assertThat(style.getIndention()).isEqualTo((short) indention);
    }

    @ParameterizedTest
    @CsvSource({"BAND, CENTER", "SOURCE, TOP", "header, CENTER", "title, CENTER", "heading, TOP", "value, TOP"})
    void standAtTheTopOfTallRows(String name, VerticalAlignment alignment) {
        assertThat(named(styles(), name).getVerticalAlignment()).isEqualTo(alignment);
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE, LEFT_TO_RIGHT, LEFT",
        "INPUT,  RIGHT_TO_LEFT, RIGHT",
        "TARGET, RIGHT_TO_LEFT, RIGHT",
        "BAND,   CONTEXT,       RIGHT",
        "PART,   CONTEXT,       LEFT",
        "value,  CONTEXT,       LEFT"
    })
    void turnOnlyTheTargetRoundWhenOnlyTheTargetRunsToTheLeft(
            String name, ReadingOrder order, HorizontalAlignment alignment) {
        XSSFCellStyle style = named(styles(Locale.KOREAN, ARABIC, Locale.ENGLISH), name);

        assertThat(style.getReadingOrder()).isEqualTo(order);
        assertThat(style.getAlignment()).isEqualTo(alignment);
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE, LEFT_TO_RIGHT, LEFT",
        "INPUT,  LEFT_TO_RIGHT, LEFT",
        "BAND,   RIGHT_TO_LEFT, LEFT",
        "PART,   RIGHT_TO_LEFT, RIGHT",
        "value,  RIGHT_TO_LEFT, RIGHT",
        "step,   RIGHT_TO_LEFT, LEFT",
        "title,  RIGHT_TO_LEFT, GENERAL"
    })
    void turnTheLabelsRoundForReadersOfArabic(String name, ReadingOrder order, HorizontalAlignment alignment) {
        XSSFCellStyle style = named(styles(Locale.KOREAN, Locale.ENGLISH, ARABIC), name);

        assertThat(style.getReadingOrder()).isEqualTo(order);
        assertThat(style.getAlignment()).isEqualTo(alignment);
    }

    @Test
    void writeUnstyledCellsInTheFontOfTheLabels() {
        styles();

        assertThat(workbook.getFontAt(0).getFontName()).isEqualTo("Malgun Gothic");
    }

    @ParameterizedTest
    @EnumSource(CellLook.class)
    void giveEveryLookItsIndex(CellLook look) {
        KitStyles styles = styles();

        assertThat(styles.indexes()[look.ordinal()]).isEqualTo(styles.of(look).getIndex());
    }

    @Test
    void areAsManyAsTheSheetsCanName() {
        List<Short> indexes = all(styles()).map(XSSFCellStyle::getIndex).toList();

        assertThat(indexes).doesNotHaveDuplicates().allMatch(index -> index < 256);
    }

    /** The colours as the sheet shows them, by red, green and blue. */
    @ParameterizedTest
    @CsvSource({"HEADER, FF243B53", "WARNING, FFB3400A", "WHITE, FFFFFFFF"})
    void paintInTheColoursOfThePalette(Palette palette, String argb) {
        assertThat(palette.color().getARGBHex()).isEqualTo(argb);
        assertThat(palette.argb()).isEqualTo(argb);
    }

    @ParameterizedTest
    @CsvSource({
        "ko, Malgun Gothic, false",
        "zh-TW, Microsoft JhengHei, false",
        "he, Arial, true",
        "fa, Arial, true",
        "am, Calibri, false"
    })
    void holdTheScriptOfALanguage(String tag, String font, boolean rightToLeft) {
        assertThat(Fonts.of(Locale.forLanguageTag(tag))).isEqualTo(font);
        assertThat(Fonts.isRightToLeft(Locale.forLanguageTag(tag))).isEqualTo(rightToLeft);
    }
}

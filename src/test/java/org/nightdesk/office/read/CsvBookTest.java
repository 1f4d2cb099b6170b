package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.problem.BadInputException;

class CsvBookTest {
    private static final String ROW = "%s%s" + "그 소리가 이 영화의 대사다.%s\"That sound; the film’s, dialogue\"\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-windows-949"})
    void readsEveryUsualEncodingAndSeparator(String charset) throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            String key = SampleKits.key(1, 1).toString();
            String csv = "Row key" + separator + "Source" + separator + "Translation\r\n"
                    + String.format(ROW, key, separator, separator);
            Path file = folder.resolve("kit.csv");
            Files.write(file, csv.getBytes(Charset.forName(charset)));

            ReturnedRow row = new KitReader().read(file).rows().get(0);

            assertThat(row.key()).isEqualTo(SampleKits.key(1, 1));
            assertThat(row.text()).isEqualTo("That sound; the film’s, dialogue");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=SUM(1)", "+82", "-", "@home", "\tx", "\rx", "'quoted'", "''", "plain", ""})
    void guardsTextsThatLookLikeFormulasReversibly(String text) {
        assertThat(CsvBook.unguarded(CsvBook.guarded(text))).isEqualTo(text);
        assertThat(CsvBook.guarded(text)).doesNotMatch("(?s)^[=+\\-@\t\r].*");
    }

    @Test
    void takesAGuardForOneOnlyWhereTheHeaderSaysSo() throws IOException {
        String key = SampleKits.key(1, 1).toString();
        Path guarded = Files.writeString(
                folder.resolve("a.csv"),
                "Row key,Translation,nd:guarded\n" + key + ",'=eins,\n",
                StandardCharsets.UTF_8);
        Path plain = Files.writeString(
                folder.resolve("b.csv"), "Row key,Translation\n" + key + ",'=eins\n", StandardCharsets.UTF_8);

        assertThat(new KitReader().read(guarded).rows().get(0).text()).isEqualTo("=eins");
        assertThat(new KitReader().read(plain).rows().get(0).text()).isEqualTo("'=eins");
    }

    private Path bytes(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("kit.csv"), text.getBytes(charset));
    }

    private List<String> cells(String text) throws IOException {
        return TinyFiles.cells(bytes(text, StandardCharsets.UTF_8));
    }

    private static void assertRefused(Path file, Limits limits, String reason) {
        assertThatThrownBy(() -> TinyFiles.cells(file, limits))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("kit.csv")
                .hasMessageContaining(reason);
    }

    private static Limits limits(int rows, int cellChars) {
        return new Limits(1 << 20, 10, 1 << 20, 10, 1000, rows, cellChars);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;b;c\\n1,2,3,4 | A1 text a / B1 text b / C1 text c / A2 text 1,2,3,4",
                "a;b\\r1,2,3,4 | A1 text a / B1 text b / A2 text 1,2,3,4",
                "a\\tb\\n1,2,3,4 | A1 text a / B1 text b / A2 text 1,2,3,4",
                "a,b\\n1;2;3;4 | A1 text a / B1 text b / A2 text 1;2;3;4",
                "title\\n\\na;b | A1 text title / A3 text a / B3 text b",
                "a,b;c | A1 text a / B1 text b;c",
                "a;b\\tc | A1 text a / B1 text b\\tc",
                "a,b\\tc | A1 text a / B1 text b\\tc",
                "a\\tb\\tc;d,e | A1 text a / B1 text b / C1 text c;d,e",
                "a;b;c,d | A1 text a / B1 text b / C1 text c,d",
                "\"a,b,c\";d | A1 text a,b,c / B1 text d",
                "\"a\\nb\";d\\n1,2,3 | A1 text a\\nb / B1 text d / A2 text 1,2,3",
                "a\u0080;b,c;d | A1 text a\u0080 / B1 text b,c / C1 text d",
                "only | A1 text only",
            })
    void separatesByWhatStandsMostOftenInTheFirstRecordOutsideQuotes(String csv, String expected) throws IOException {
        String text = csv.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");

        assertThat(cells(text).stream().map(cell -> cell.replace("number", "text")))
                .containsExactly(expected.split(" / "));
    }

    @Test
    void looksForASeparatorIn20000Characters() throws IOException {
        assertThat(cells("x".repeat(19_999) + ";b")).hasSize(2);
        assertThat(cells("x".repeat(20_000) + ";b")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ﻼ", "Ａ", "뻿", "é", "ÿ"})
    void takesNoLetterForAByteOrderMark(String letter) throws IOException {
        assertThat(cells(letter + ",b")).containsExactly("A1 text " + letter, "B1 text b");
    }

    @Test
    void leavesByteOrderMarksOut() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(TinyFiles.cells(bytes("\ufeffa,b", charset))).containsExactly("A1 text a", "B1 text b");
            assertRefused(bytes("\ufeff", charset), Limits.DEFAULT, "it is empty");
        }
    }

    @Test
    void refusesBlankAndUnreadableText() throws IOException {
        assertRefused(bytes(" \n", StandardCharsets.UTF_8), Limits.DEFAULT, "it is empty");
        assertRefused(bytes("\0a,b", StandardCharsets.UTF_8), Limits.DEFAULT, "neither a workbook nor readable text");
        assertRefused(bytes("a,b\0", StandardCharsets.UTF_8), Limits.DEFAULT, "neither a workbook nor readable text");
        assertRefused(bytes("a,ÿÿ", StandardCharsets.ISO_8859_1), Limits.DEFAULT, "nor readable text");
    }

    @Test
    void saysWhetherTheEncodingCouldHoldEveryCharacter() throws IOException {
        Charset korean = Charset.forName("x-windows-949");
        Path utf8 = bytes("은수,b", StandardCharsets.UTF_8);
        assertThat(CsvBook.open(utf8, "kit.csv", Limits.DEFAULT).isLossy()).isFalse();

        Path old = bytes("은수,b", korean);
        assertThat(CsvBook.open(old, "kit.csv", Limits.DEFAULT).isLossy()).isTrue();
    }

    @Test
    void takes32MebibytesOfText() throws IOException {
        Path file = bytes("a".repeat(32 << 20), StandardCharsets.US_ASCII);
        try (CsvBook book = CsvBook.open(file, "kit.csv", Limits.DEFAULT)) {
            assertThat(book.sheets()).containsExactly("kit.csv");
            assertThat(book.properties()).isEmpty();
        }

        Files.writeString(file, "a", StandardOpenOption.APPEND);
        assertRefused(file, Limits.DEFAULT, "over 32 MiB of text");
    }

    @Test
    void limitsRowsAndCellsAndSaysWhere() throws IOException {
        Path file = bytes("a,b\n\nc,12345\n", StandardCharsets.UTF_8);

        assertThat(TinyFiles.cells(file, limits(3, 5))).hasSize(4);
        assertRefused(file, limits(2, 5), "over 2 rows");
        assertRefused(file, limits(3, 4), "a cell in row 3 has 5 characters");
    }

    @Test
    void saysInWhichRowAQuotationMarkIsOutOfPlace() throws IOException {
        assertRefused(
                bytes("a,b\nc,d\n\"e\"f,g\n", StandardCharsets.UTF_8),
                Limits.DEFAULT,
                "row 3 has a quotation mark out of place");
    }

    @Test
    void stopsWhenNoMoreRowsAreWanted() throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Book book = Books.open(bytes("a\n\nb\nc\n", StandardCharsets.UTF_8), Limits.DEFAULT)) {
            assertThat(book.read(0, row -> seen.append(row.text(0)).length() < 2))
                    .isEmpty();
        }

        assertThat(seen).hasToString("ab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 | number",
                "-1,204.5 | number",
                "1e10 | number",
                "50 % | number",
                "'123456789012345678901234567890' | number",
                "'1234567890123456789012345678901' | text",
                "2026-04-06 | date",
                "4/6 | date",
                "4/6-26 | text",
                "#N/A | error",
                "#REF! | error",
                "Err:502 | error",
                "#1 | text",
                "TRUE | boolean",
                "False | boolean",
                "true story | text",
            })
    void takesACellThatReadsLikeAValueForOne(String cell, String kind) throws IOException {
        assertThat(cells("\"" + cell + "\";x")).first().isEqualTo("A1 " + kind + " " + cell);
    }

    @Test
    void leavesALoneApostropheAlone() {
        assertThat(CsvBook.unguarded("'")).isEqualTo("'");
        assertThat(CsvBook.unguarded("'=")).isEqualTo("=");
        assertThat(CsvBook.unguarded("'a")).isEqualTo("'a");
        assertThat(CsvBook.unguarded("a=")).isEqualTo("a=");
    }
}

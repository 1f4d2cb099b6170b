package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.TermColumn;
import org.nightdesk.kit.Words;

/** The sheet for proposed terms as it comes back. */
class TermSheetTest {
    private static final int FIRST = 3;

    @TempDir
    Path folder;

    private ReturnedKit returned(Kit kit, Consumer<XSSFSheet> change) throws Exception {
        KitBook book = KitBook.of(kit, SampleKits.open(), folder);
        change.accept(book.sheet(KitBook.TERMS));
        Path file = folder.resolve("back.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.workbook.write(out);
        }
        return new KitReader().read(file);
    }

    private ReturnedKit returned(Consumer<XSSFSheet> change) throws Exception {
        return returned(SampleKits.kit(Kit.Kind.TRANSLATION, Locale.ENGLISH, Locale.ENGLISH), change);
    }

    private static void put(XSSFSheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            cell(sheet, row, i).setCellValue(cells[i]);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow found = sheet.getRow(FIRST + row);
        XSSFRow at = found == null ? sheet.createRow(FIRST + row) : found;
        return at.getCell(column) == null ? at.createCell(column) : at.getCell(column);
    }

    private static ProposedTerm term(String source, String target, GlossaryEntry.@Nullable Kind kind, String note) {
        return new ProposedTerm(source, target, kind, note);
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void isUntouchedInMostKits(Kit.Kind kind) throws Exception {
        ReturnedKit kit = returned(SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH), sheet -> {});

        assertThat(kit.terms()).isEmpty();
        assertThat(kit.rows()).noneMatch(row -> row.key() == null);
    }

    @ParameterizedTest
    @MethodSource("org.nightdesk.kit.SampleKits#languages")
    void isReadInEveryLanguage(Locale language) throws Exception {
        String kind = Words.in(language).say("kind.character");
        ReturnedKit kit = returned(
                SampleKits.kit(Kit.Kind.TRANSLATION, language, Locale.ENGLISH),
                sheet -> put(sheet, 0, "강우", "Gang-woo", kind, "As in the credits"));

        assertThat(kit.terms())
                .containsExactly(term("강우", "Gang-woo", GlossaryEntry.Kind.CHARACTER, "As in the credits"));
        assertThat(kit.rows()).noneMatch(row -> row.key() == null);
    }

    @Test
    void givesEachTermOnceAndKeepsAKindThatIsNoneOfOurs() throws Exception {
        ReturnedKit kit = returned(sheet -> {
            put(sheet, 0, "강우 ", "Gang-woo", "", "");
            put(sheet, 5, "강우", "Gang-woo");
            put(sheet, 40, "1987", "1987", "film", "a number");
            put(sheet, 41, "한강", "");
            cell(sheet, 42, 0).setCellValue(1988);
        });

        assertThat(kit.terms())
                .containsExactly(
                        term("강우", "Gang-woo", null, ""),
                        term("1987", "1987", null, "film; a number"),
                        term("한강", "", null, ""),
                        term("1988", "", null, ""));
    }

    @Test
    void isFoundUnderAnotherNameAndInAnotherOrder() throws Exception {
        ReturnedKit kit = returned(sheet -> {
            sheet.getWorkbook().setSheetName(KitBook.TERMS, "Names");
            for (int i = 0; i < 3; i++) {
                String source = sheet.getRow(i).getCell(0) == null
                        ? ""
                        : sheet.getRow(i).getCell(0).toString();
                String target = sheet.getRow(i).getCell(1) == null
                        ? ""
                        : sheet.getRow(i).getCell(1).toString();
                put(sheet, i - FIRST, target, source);
            }
            put(sheet, 0, "Gang-woo", "강우");
        });

        assertThat(kit.terms()).containsExactly(term("강우", "Gang-woo", null, ""));
    }

    @Test
    void leavesFormulasAndTextsThatAreNoTermsAndSaysSo() throws Exception {
        ReturnedKit kit = returned(sheet -> {
            put(sheet, 0, "강우", "");
            cell(sheet, 0, 1).setCellFormula("HYPERLINK(\"https://example.org\",\"Gang-woo\")");
            cell(sheet, 0, 1).setCellValue("Gang-woo");
            put(sheet, 1, "가".repeat(201), "long");
            put(sheet, 2, "", "no source");
            put(sheet, 3, "=1+1", "a text");
            for (int i = 0; i < 250; i++) {
                put(sheet, 10 + i, "이름 " + i, "Name " + i);
            }
        });

        assertThat(kit.terms()).hasSize(200).noneMatch(term -> term.source().startsWith("="));
        assertThat(kit.notes()).extracting(Reason::code).containsExactly("terms-left");
        assertThat(kit.notes().get(0).in(Locale.ENGLISH))
                .contains("강우; 가가가")
                .contains("no source")
                .endsWith("… (54)");
    }

    @Test
    void hasOneHeadingAColumnInEveryLanguage() {
        for (Words words : Words.all()) {
            assertThat(List.of(TermColumn.values()))
                    .extracting(column -> TermColumn.named(words.say(column.word())))
                    .containsExactly(TermColumn.values());
        }
    }
}

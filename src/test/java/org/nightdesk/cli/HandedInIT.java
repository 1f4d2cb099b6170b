package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/**
 * Each translator of one article hands in the work in another wrong way: all of them get a slip that shows their text, or
 * the rows they have open, and what it advises ends with the work applied.
 */
@NullUnmarked
class HandedInIT {
    /** Ways in which the text is there, beside its place. */
    private static final List<String> FOUND = List.of("source", "note", "comment", "sheet", "keyless", "bands");

    /** Ways in which no text can be had. */
    private static final List<String> LOST = List.of("ticked", "word", "pdf", "picture", "archive");

    private static final Map<String, String> TARGETS = targets();

    /** What people choose when they are asked whether a text is theirs. */
    private static final Map<String, String> TICKS =
            Map.of("source", "done", "note", "fertig", "comment", "완료", "sheet", "OK", "keyless", "✓", "bands", "fait");

    @TempDir
    private Path folder;

    private Desk desk;
    private int day = 22;

    private static Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        List<String> locales = List.of("en", "ja", "de", "fr", "es", "pt", "id", "th", "it", "nl", "vi");
        for (String way : Stream.concat(FOUND.stream(), LOST.stream()).toList()) {
            targets.put(way, locales.get(targets.size()));
        }
        return targets;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private void setUp() throws IOException {
        desk = new Desk(folder.resolve("work"));
        StringBuilder people = new StringBuilder("people:\n");
        StringBuilder pairs = new StringBuilder();
        TARGETS.forEach((way, locale) -> {
            people.append("  - {key: ")
                    .append(way)
                    .append(", roles: [translator], names: {en: A, ")
                    .append(locale);
            people.append(": A}, pairs: [ko>").append(locale).append("], wordsPerDay: 9000, language: en}\n");
            pairs.append(pairs.length() == 0 ? "" : ", ").append("ko>").append(locale);
        });
        String names = TARGETS.values().stream().map(locale -> locale + ": Seo").collect(Collectors.joining(", "));
        people.append("  - {key: seo, roles: [editor], names: {")
                .append(names)
                .append("}, pairs: [")
                .append(pairs);
        people.append("], wordsPerDay: 90000, language: en}\n");
        write("people.yaml", people.toString().replace("names: {en: A, en: A}", "names: {en: A}"));
        write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [%s]
                glossary: [names.csv]
                """.formatted(String.join(", ", TARGETS.values())));
        write("names.csv", "id,kind,source,en,status\nhan-so-hee,person,한소희,Han So Hee,approved\n");
        write("inbox/lighthouse.md", """
                ---
                id: lighthouse
                title: "[리뷰] 등대"
                ---
                한소희는 오래된 등대에서 말없이 바다를 본다. 그래도 등대의 불은 밤마다 다시 켜진다.

                아무도 그 까닭을 묻지 않는다.
                """);
    }

    private Desk.Said night() {
        return desk.run(folder.resolve("job.yaml"), "2026-11-" + day++);
    }

    private String report() throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("reports"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                    .max(Path::compareTo)
                    .orElseThrow());
        }
    }

    private Path kit(String way) throws IOException {
        return FilledKit.newest(desk.work(), way, "translation");
    }

    private Path returned(String way, String name) throws IOException {
        Path file = desk.work().resolve("returns").resolve(way).resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private Path slip(String person) throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox").resolve(person))) {
            return files.filter(file ->
                            file.toString().contains("slip-") && file.toString().endsWith(".xlsx"))
                    .max(java.util.Comparator.comparing(Path::getFileName))
                    .orElseThrow(() -> new IllegalStateException("no slip for " + person));
        }
    }

    /** What somebody would write for a row, told from the text itself. */
    private static String text(String source) {
        return source.contains("한소희")
                ? "Without a word, Han So Hee watches the sea from the old lighthouse."
                : source.contains("그래도")
                        ? "And yet the light of the lighthouse goes on again night after night."
                        : source.contains("까닭") ? "Nobody asks why that is." : "The Lighthouse";
    }

    private static boolean isRow(Map<String, String> row) {
        return !row.get("Row key").startsWith("§");
    }

    private void change(String way, Consumer<Workbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(kit(way));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(returned(way, "kit.xlsx"))) {
                workbook.write(out);
            }
        }
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static void put(Row row, int column, String text) {
        Cell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setBlank();
        cell.setCellValue(text);
    }

    private void handIn() throws IOException {
        FilledKit.fill(
                kit("source"),
                row -> isRow(row) ? Map.of("Source", text(row.get("Source"))) : Map.of(),
                returned("source", "kit.xlsx"));
        FilledKit.fill(
                kit("comment"),
                row -> isRow(row) ? Map.of("Your comment", text(row.get("Source"))) : Map.of(),
                returned("comment", "kit.xlsx"));
        FilledKit.fill(
                kit("ticked"), row -> isRow(row) ? Map.of("Status", "done") : Map.of(), returned("ticked", "kit.xlsx"));
        change("note", HandedInIT::writeNotes);
        change("sheet", HandedInIT::translateAll);
        change("bands", workbook -> {
            Sheet sheet = workbook.getSheetAt(1);
            sheet.forEach(row -> {
                if (text(row, 11).startsWith("§")) {
                    put(row, 3, text("등대"));
                } else if (row.getRowNum() > 3) {
                    put(row, 3, text(text(row, 2)));
                }
            });
        });
        StringBuilder keyless = new StringBuilder("Source,Translation\n");
        for (Map<String, String> row : FilledKit.rows(kit("keyless"))) {
            keyless.append('"').append(row.get("Source").replace("등대", "옛 등대")).append("\",\"");
            keyless.append(text(row.get("Source"))).append("\"\n");
        }
        Files.writeString(returned("keyless", "retyped.csv"), keyless);
        zip(returned("word", "Translation.docx"), Map.of("word/document.xml", "<w/>", "[Content_Types].xml", "<t/>"));
        Files.writeString(returned("pdf", "printed.pdf"), "%PDF-1.7 and so on");
        Files.write(returned("picture", "Foto.png"), "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
        zip(returned("archive", "both.zip"), Map.of("one.xlsx", "x", "two.xlsx", "y"));
    }

    private static void writeNotes(Workbook workbook) {
        CreationHelper helper = workbook.getCreationHelper();
        Sheet sheet = workbook.getSheetAt(1);
        var drawing = sheet.createDrawingPatriarch();
        for (Row row : sheet) {
            if (row.getRowNum() > 1 && !text(row, 11).startsWith("§")) {
                var anchor = helper.createClientAnchor();
                anchor.setRow1(row.getRowNum());
                var note = drawing.createCellComment(anchor);
                note.setAuthor("Kim");
                note.setString(helper.createRichTextString("Kim:\n" + text(text(row, 2))));
                row.getCell(3, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellComment(note);
            }
        }
    }

    /** As a browser does: every cell, headings and hidden names of columns included. */
    private static void translateAll(Workbook workbook) {
        for (Row row : workbook.getSheetAt(1)) {
            if (row.getRowNum() < 2) {
                for (int i = 0; i < 13; i++) {
                    put(row, i, "Kolom " + i);
                }
            } else if (!text(row, 11).startsWith("§")) {
                put(row, 2, text(text(row, 2)));
                put(row, 1, "kopje");
                put(row, 4, "te doen");
            }
        }
    }

    private static void zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : new java.util.TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void endsWithTheWorkAppliedWhateverWasHandedIn() throws Exception {
        setUp();
        Desk.Said first = night();
        assertThat(first.exit()).as(first.err() + first.out()).isEqualTo(ExitCode.DONE);
        handIn();

        Desk.Said second = night();

        assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("Needs a person", "return slip");
        for (String way : FOUND) {
            Path slip = slip(way);
            assertThat(FilledKit.rows(slip)).as(way).isNotEmpty().allSatisfy(row -> {
                assertThat(row.get("Translation")).isEqualTo(text(row.get("Source")));
                assertThat(row.get("Note for you")).doesNotContain("..", "?.", "{");
            });
        }
        assertThat(FilledKit.rows(slip("source")).get(0).get("Note for you"))
                .isEqualTo("We found this text in the column “Source”. If it is your translation, choose “done”;"
                        + " if not, write the right one here");
        assertThat(FilledKit.rows(slip("sheet")).get(0).get("Note for you"))
                .contains("has translated the whole sheet")
                .doesNotContain("te doen");
        for (String way : LOST) {
            assertThat(FilledKit.rows(slip(way)))
                    .as(way)
                    .hasSize(4)
                    .allSatisfy(row -> assertThat(row.get("Translation")).isEmpty());
            String about = about(slip(way));
            assertThat(about)
                    .contains(String.valueOf(Files.list(returned(way, "x").getParent())
                            .findFirst()
                            .orElseThrow()
                            .getFileName()));
        }
        assertThat(about(slip("pdf"))).contains("It is a PDF", "fill them in there and send this workbook back");

        Map<String, Long> before = slips();
        assertThat(night().exit()).as("until they are answered").isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(slips()).as("told once").isEqualTo(before);

        for (String way : FOUND) {
            FilledKit.fill(
                    slip(way),
                    row -> isRow(row) ? Map.of("Status", TICKS.get(way)) : Map.of(),
                    returned(way, "slip.xlsx"));
        }
        for (String way : LOST) {
            FilledKit.fill(
                    slip(way),
                    row -> isRow(row) ? Map.of("Translation", text(row.get("Source"))) : Map.of(),
                    returned(way, "slip.xlsx"));
        }
        Desk.Said last = night();

        assertThat(report()).doesNotContain("Needs a person");
        assertThat(last.exit()).as(last.err()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.outbox(desk.work(), "seo")).hasSize(TARGETS.size());
        for (Path review : FilledKit.outbox(desk.work(), "seo")) {
            assertThat(FilledKit.rows(review))
                    .hasSize(4)
                    .allSatisfy(
                            row -> assertThat(row.get("Translation to review")).isEqualTo(text(row.get("Source"))));
        }
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private Map<String, Long> slips() throws IOException {
        Map<String, Long> slips = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox"))) {
            for (Path file : files.filter(one -> one.toString().contains("slip-"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                slips.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
            }
        }
        return slips;
    }

    private static String about(Path slip) throws IOException {
        try (InputStream in = Files.newInputStream(slip);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return text(workbook.getSheetAt(0).getRow(2), 1);
        }
    }
}

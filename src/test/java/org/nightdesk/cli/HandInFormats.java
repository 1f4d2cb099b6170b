package org.nightdesk.cli;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Next;

/** Other formats, and other files than a workbook. */
@NullUnmarked
final class HandInFormats extends HandInKind {
    HandInFormats(UnaryOperator<String> translate) {
        super(translate);
        otherFormats();
        otherFiles();
    }

    private void otherFormats() {
        add("visible-columns-only", Next.TAKEN, (kit, folder) -> {
            XSSFWorkbook plain = new XSSFWorkbook();
            Sheet to = plain.createSheet("Sheet1");
            filled(
                    kit,
                    book -> book.getSheetAt(1).forEach(row -> {
                        Row copy = to.createRow(row.getRowNum());
                        for (int column = 0; column <= COMMENT; column++) {
                            put(copy, column, text(row, column));
                        }
                    }));
            save(plain, folder.resolve("Sheet.xlsx"));
        });
        add("xls", Next.TAKEN, (kit, folder) -> {
            HSSFWorkbook old = new HSSFWorkbook();
            Sheet to = old.createSheet("Translate");
            filled(
                    kit,
                    book -> book.getSheetAt(1).forEach(row -> {
                        Row copy = to.createRow(row.getRowNum());
                        for (int column = 0; column <= FINGERPRINT; column++) {
                            put(copy, column, text(row, column));
                        }
                    }));
            save(old, folder.resolve("kit.xls"));
        });
        csv("csv", Next.TAKEN, ",", StandardCharsets.UTF_8, "");
        csv("csv-with-mark", Next.TAKEN, ",", StandardCharsets.UTF_8, "\ufeff");
        csv("csv-with-semicolons", Next.TAKEN, ";", StandardCharsets.UTF_8, "\ufeff");
        csv("tabs-in-utf-16", Next.TAKEN, "\t", StandardCharsets.UTF_16LE, "\ufeff");
        csv("csv-in-cp949", Next.TAKEN, ",", Charset.forName("x-windows-949"), "");
        csv("csv-in-windows-1252", Next.SLIP, ",", Charset.forName("windows-1252"), "");
        add("source-and-text-only", Next.TAKEN, (kit, folder) -> {
            StringBuilder csv = new StringBuilder("Source,Translation\n");
            filled(
                    kit,
                    book -> rows(book.getSheetAt(1))
                            .forEach(row -> csv.append(quoted(text(row, SOURCE)))
                                    .append(',')
                                    .append(quoted(text(row, TRANSLATION)))
                                    .append('\n')));
            Files.writeString(folder.resolve("texts.csv"), csv);
        });
    }

    private void otherFiles() {
        add("in-a-zip", Next.TAKEN, (kit, folder) -> {
            Path book = Files.createTempFile("kit", ".xlsx");
            save(filled(kit, one -> {}), book);
            zip(folder.resolve("kit.zip"), Map.of("kit.xlsx", Files.readAllBytes(book)));
            Files.delete(book);
        });
        add(
                "two-in-a-zip",
                Next.SLIP,
                (kit, folder) -> zip(
                        folder.resolve("kits.zip"), Map.of("a.xlsx", Files.readAllBytes(kit), "b.xlsx", new byte[9])));
        add(
                "a-document",
                Next.SLIP,
                (kit, folder) -> zip(
                        folder.resolve("Text.docx"),
                        Map.of(
                                "word/document.xml",
                                "<w/>".getBytes(StandardCharsets.UTF_8),
                                "[Content_Types].xml",
                                new byte[4])));
        add("a-pdf", Next.SLIP, (kit, folder) -> Files.writeString(folder.resolve("Scan.pdf"), "%PDF-1.7 and so on"));
        add(
                "a-picture",
                Next.SLIP,
                (kit, folder) -> Files.write(
                        folder.resolve("Photo.png"), "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)));
        add(
                "a-text-file",
                Next.SLIP,
                (kit, folder) ->
                        Files.writeString(folder.resolve("text.txt"), "The Lighthouse\n\nNobody asks why that is.\n"));
        add("nothing-in-it", Next.SLIP, (kit, folder) -> Files.write(folder.resolve("kit.xlsx"), new byte[0]));
        add("cut-off", Next.SLIP, (kit, folder) -> {
            save(filled(kit, one -> {}), folder.resolve("kit.xlsx"));
            byte[] whole = Files.readAllBytes(folder.resolve("kit.xlsx"));
            Files.write(folder.resolve("kit.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        });
        add("with-a-password", Next.SLIP, (kit, folder) -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (XSSFWorkbook book = filled(kit, one -> {});
                        OutputStream out = encryptor.getDataStream(files)) {
                    book.write(out);
                }
                try (OutputStream out = Files.newOutputStream(folder.resolve("kit.xlsx"))) {
                    files.writeFilesystem(out);
                }
            }
        });
        add(
                "in-a-misspelt-folder",
                Next.MOVE,
                (kit, folder) -> save(
                        filled(kit, one -> {}),
                        folder.resolveSibling(folder.getFileName() + "s").resolve("kit.xlsx")));
        add(
                "in-the-folder-of-returns-itself",
                Next.MOVE,
                (kit, folder) -> save(filled(kit, one -> {}), folder.resolveSibling("stray-kit.xlsx")));
        add(
                "in-a-colleagues-folder",
                Next.MOVE,
                (kit, folder) -> save(
                        filled(kit, one -> {}),
                        folder.resolveSibling("colleague").resolve("theirs.xlsx")));
    }

    private void csv(String name, Next next, String separator, Charset charset, String mark) {
        add(name, next, (kit, folder) -> {
            StringBuilder csv = new StringBuilder(mark);
            filled(
                    kit,
                    book -> book.getSheetAt(1).forEach(row -> {
                        List<String> cells = new ArrayList<>();
                        for (int column = 0; column <= FINGERPRINT; column++) {
                            cells.add(quoted(text(row, column)));
                        }
                        csv.append(String.join(separator, cells)).append("\r\n");
                    }));
            Files.write(folder.resolve("kit.csv"), csv.toString().getBytes(charset));
        });
    }
}

package org.nightdesk.glossary.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet that tells who edits a glossary what each column is for. */
final class HelpSheet {
    private static final String TEXT = "help.tsv";

    private HelpSheet() {}

    static void write(Workbook workbook, CellStyle header, CellStyle text) throws IOException {
        Sheet sheet = workbook.createSheet("Help");
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 100 * 256);
        int number = 0;
        for (String line : lines()) {
            String[] cells = line.split("\t", 2);
            Row row = sheet.createRow(number++);
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
                row.getCell(i).setCellStyle(i == 0 ? header : text);
            }
        }
        sheet.createFreezePane(1, 0);
    }

    private static List<String> lines() throws IOException {
        InputStream in = Objects.requireNonNull(HelpSheet.class.getResourceAsStream(TEXT), TEXT);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("//")).toList();
        }
    }
}

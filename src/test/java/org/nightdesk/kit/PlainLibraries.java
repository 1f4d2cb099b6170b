package org.nightdesk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** What {@link KitBenchmark} measures kits beside: the same cells written and read by plain libraries, nothing checked. */
final class PlainLibraries {
    private PlainLibraries() {}

    /** Writes the rows bare with SXSSF. */
    static Path sxssf(Iterator<KitArticle> articles, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("rows");
            int at = 0;
            while (articles.hasNext()) {
                for (KitRow row : articles.next().rows()) {
                    String[] cells = cells(row, at);
                    Row line = sheet.createRow(at++);
                    for (int c = 0; c < cells.length; c++) {
                        Cell cell = line.createCell(c);
                        cell.setCellValue(cells[c]);
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static String[] cells(KitRow row, int number) {
        return new String[] {
            Integer.toString(number),
            row.part().label(),
            row.source(),
            row.text(),
            "done",
            "",
            "",
            row.terms().isEmpty() ? "" : row.terms().get(0).entry().source(),
            row.text(),
            "82 % salt-and-letters",
            "",
            row.key().toString(),
            "0123456789AB-0123456789AB"
        };
    }

    /** POI stumbles over formats that show nothing, slowly and in the log: here it need not look at them. */
    private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT) {
        @Override
        public String formatRawCellContents(double value, int index, String format) {
            return format.startsWith(";") ? "" : super.formatRawCellContents(value, index, format);
        }
    };

    /** Reads all sheets with POI's event model. @return how many rows were seen */
    static int sax(Path file) throws Exception {
        int[] seen = new int[1];
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(pack);
            XSSFSheetXMLHandler.SheetContentsHandler all = new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int row) {
                    seen[0]++;
                }

                @Override
                public void endRow(int row) {}

                @Override
                public void cell(String address, String text, XSSFComment comment) {}
            };
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            XMLReader xml = factory.newSAXParser().getXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), null, new ReadOnlySharedStringsTable(pack), all, SHOWN, false));
            Iterator<InputStream> sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        return seen[0];
    }

    /** @return how many rows of the first sheet were seen */
    static int fastexcel(Path file) throws IOException {
        long seen = 0;
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<org.dhatim.fastexcel.reader.Row> all =
                        workbook.getFirstSheet().openStream()) {
            seen = all.mapToInt(row -> row.getCellText(2).isEmpty() ? 0 : 1).sum();
        }
        return (int) seen;
    }
}

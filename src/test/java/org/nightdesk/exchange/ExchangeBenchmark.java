package org.nightdesk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
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

/**
 * Measures kits beside plain libraries on the same cells, in the same run: rows a second, best of a few rounds.
 * Arguments: rows (20,000), rounds (5), "check-memory" to write one kit only.
 */
final class ExchangeBenchmark {
    private static final int ROWS_PER_ARTICLE = 40;

    private ExchangeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("nightdesk-bench");
        KitWriter writer = new KitWriter();
        Path kit = best("kit written, all sheets", rows, rounds, () -> write(writer, rows, folder));
        System.out.println("  " + Files.size(kit) / 1024 + " KiB; heap in use "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / (1 << 20) + " MiB");
        if (arguments.length > 2) {
            return;
        }
        Path plain =
                best("plain SXSSF, rows sheet only", rows, rounds, () -> sxssf(rows, folder.resolve("sxssf.xlsx")));
        best("kit read: CRC, manifest, all rows", rows, rounds, () -> read(kit, rows));
        best("rows sheet by our reader", rows, rounds, () -> ours(plain, rows, 0));
        best("rows sheet by POI SAX", rows, rounds, () -> sax(plain, rows));
        best("rows sheet by fastexcel-reader", rows, rounds, () -> fastexcel(plain, rows));
        FakeStore store = FakeStore.after(SampleKits.translation(Locale.KOREAN, Locale.ENGLISH), articles(rows));
        ReturnedKit returned = new KitReader().read(kit);
        best("receipt", rows, rounds, () -> {
            Receipt receipt = Reconciliation.of(returned, HandIn.by("kim-hoyeun", "nightly"), store);
            if (receipt.lines().size() != rows) {
                throw new IllegalStateException("receipt of " + receipt.lines().size());
            }
            return kit;
        });
        try (Stream<Path> files = Files.list(folder)) {
            files.toList().forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    private interface Work {
        Path run() throws Exception;
    }

    private static Path best(String name, int rows, int rounds, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        Path result = Path.of("");
        double bestCpu = Double.MAX_VALUE;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            long startCpu = threads.getCurrentThreadCpuTime();
            result = work.run();
            bestCpu = Math.min(bestCpu, (threads.getCurrentThreadCpuTime() - startCpu) / 1e9);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %,10.0f rows/s  %,10.0f rows/s of its thread's processor time%n",
                name,
                rows / best,
                rows / bestCpu);
        return result;
    }

    private static List<KitArticle> articles(int rows) {
        List<KitArticle> articles = new ArrayList<>();
        stream(rows).forEachRemaining(articles::add);
        return articles;
    }

    private static Iterator<KitArticle> stream(int rows) {
        return new Iterator<>() {
            private int done;

            @Override
            public boolean hasNext() {
                return done < rows;
            }

            @Override
            public KitArticle next() {
                KitArticle article = article(done, Math.min(ROWS_PER_ARTICLE, rows - done));
                done += article.rows().size();
                return article;
            }
        };
    }

    private static KitArticle article(int from, int count) {
        List<KitRow> rows = new ArrayList<>(count);
        List<KitRow> sample = SAMPLE;
        List<KitArticle.SourceBlock> context = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            KitRow row = sample.get((from + i) % sample.size());
            KitRow full = new KitRow(
                            SampleKits.key(from / ROWS_PER_ARTICLE, from + i),
                            row.part(),
                            row.source(),
                            row.words(),
                            row.terms(),
                            row.text(),
                            RowStatus.DONE,
                            "",
                            null,
                            List.of())
                    .withSuggestion(new KitRow.Suggestion(row.text(), 82, "salt-and-letters"));
            rows.add(full);
            context.add(new KitArticle.SourceBlock(row.part(), row.source(), List.of()));
        }
        return new KitArticle("article-" + from, "[리뷰] 소금처럼 남은 편지들", "염전의 여름", context, rows);
    }

    private static final List<KitRow> SAMPLE =
            SampleKits.filled().stream().flatMap(a -> a.rows().stream()).toList();

    private static Path write(KitWriter writer, int rows, Path folder) throws IOException {
        return writer.write(SampleKits.translation(Locale.KOREAN, Locale.ENGLISH), stream(rows), folder)
                .file();
    }

    private static Path sxssf(int rows, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("rows");
            Iterator<KitArticle> articles = stream(rows);
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

    private static Path read(Path file, int rows) throws IOException {
        if (new KitReader().read(file).rows().size() != rows) {
            throw new IllegalStateException("rows are missing");
        }
        return file;
    }

    private static Path ours(Path file, int rows, int sheet) throws IOException {
        int[] seen = new int[1];
        try (Book book = Books.open(file, Limits.DEFAULT)) {
            book.read(sheet, row -> {
                seen[0]++;
                return row.size() > 0;
            });
        }
        require(seen[0], rows);
        return file;
    }

    private static Path sax(Path file, int rows) throws Exception {
        int[] seen = new int[1];
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(pack);
            XSSFSheetXMLHandler.SheetContentsHandler rowsOnly = new XSSFSheetXMLHandler.SheetContentsHandler() {
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
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(pack), rowsOnly, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
        require(seen[0], rows);
        return file;
    }

    private static Path fastexcel(Path file, int rows) throws IOException {
        long seen = 0;
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<org.dhatim.fastexcel.reader.Row> all =
                        workbook.getFirstSheet().openStream()) {
            seen = all.mapToInt(row -> row.getCellText(2).isEmpty() ? 0 : 1).sum();
        }
        require((int) seen, rows);
        return file;
    }

    private static void require(int seen, int rows) {
        if (seen != rows) {
            throw new IllegalStateException(seen + " rows instead of " + rows);
        }
    }
}

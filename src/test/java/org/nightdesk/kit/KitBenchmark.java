package org.nightdesk.kit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.Books;
import org.nightdesk.office.read.Limits;

/**
 * Measures kits beside plain libraries on the same cells, in the same run: rows a second, best of a few rounds.
 * Arguments: kits (1,000), rows of each (200), rows of one large kit (200,000), rounds (3); 0 kits or rows leave a part out.
 */
final class KitBenchmark {
    private static final int ROWS_PER_ARTICLE = 40;

    private KitBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int kits = argument(arguments, 0, 1000);
        int rows = argument(arguments, 1, 200);
        int large = argument(arguments, 2, 200_000);
        int rounds = argument(arguments, 3, 3);
        Path folder = Files.createTempDirectory("nightdesk-bench");
        try {
            if (kits > 0) {
                measure(new Load(kits, rows, rounds, folder.resolve("many")));
            }
            if (large > 0) {
                measure(new Load(1, large, rounds, folder.resolve("large")));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    /** So many kits of so many rows. */
    private record Load(int kits, int rows, int rounds, Path folder) {
        int all() {
            return kits * rows;
        }

        Path kit(int number) {
            return folder.resolve("kit-" + number);
        }

        Path plain(int number) {
            return folder.resolve("plain-" + number + ".xlsx");
        }
    }

    private static void measure(Load load) throws Exception {
        Files.createDirectories(load.folder);
        System.out.printf(Locale.ROOT, "%n%,d × %,d rows%n", load.kits, load.rows);
        KitWriter writer = new KitWriter(SampleKits::stampKey);
        List<Path> kits = new ArrayList<>();
        List<Path> plain = new ArrayList<>();
        double written =
                best("kits written, all sheets", load, i -> add(kits, i, write(writer, load.rows, load.kit(i))));
        double sxssf = best(
                "plain SXSSF, the rows sheet bare",
                load,
                i -> add(plain, i, PlainLibraries.sxssf(stream(load.rows), load.plain(i))));
        double read = best("kits read: all sheets, every check", load, i -> read(kits.get(i), load.rows));
        double kitSax = best(
                "the same kits, all sheets, POI SAX", load, i -> atLeast(load.rows, PlainLibraries.sax(kits.get(i))));
        double ours = best("bare rows sheet, our reader", load, i -> ours(plain.get(i), load.rows, 0));
        double sax = best("bare rows sheet, POI SAX", load, i -> require(PlainLibraries.sax(plain.get(i)), load.rows));
        best(
                "bare rows sheet, fastexcel-reader",
                load,
                i -> require(PlainLibraries.fastexcel(plain.get(i)), load.rows));
        receipts(load, kits);
        System.out.printf(
                Locale.ROOT,
                "  written at %.2f of plain SXSSF; kits read at %.2f, bare rows at %.2f of POI SAX; %,d KiB a kit%n",
                written / sxssf,
                read / kitSax,
                ours / sax,
                Files.size(kits.get(0)) / 1024);
    }

    private static void add(List<Path> files, int number, Path file) {
        if (files.size() == number) {
            files.add(file);
        }
    }

    private static void receipts(Load load, List<Path> kits) throws Exception {
        FakeStore store = FakeStore.after(SampleKits.translation(Locale.KOREAN, Locale.ENGLISH), articles(load.rows));
        ReturnedKit returned = new KitReader().read(kits.get(0));
        best("receipt", load, i -> {
            Receipt receipt = Reconciliation.of(returned, HandIn.by("kim-hoyeun", "nightly"), store);
            require(receipt.lines().size(), load.rows);
        });
    }

    /** Works on one kit. */
    private interface Work {
        void on(int kit) throws Exception;
    }

    /** @return rows a second in the best round */
    private static double best(String name, Load load, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        double bestCpu = Double.MAX_VALUE;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < load.rounds; round++) {
            long start = System.nanoTime();
            long startCpu = threads.getCurrentThreadCpuTime();
            for (int kit = 0; kit < load.kits; kit++) {
                work.on(kit);
            }
            bestCpu = Math.min(bestCpu, (threads.getCurrentThreadCpuTime() - startCpu) / 1e9);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %,10.0f rows/s  %,10.0f rows/s of its thread's processor time%n",
                name,
                load.all() / best,
                load.all() / bestCpu);
        return load.all() / best;
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

    private static void read(Path file, int rows) throws IOException {
        require(new KitReader().read(file).rows().size(), rows);
    }

    private static void ours(Path file, int rows, int sheet) throws IOException {
        int[] seen = new int[1];
        try (Book book = Books.open(file, Limits.DEFAULT)) {
            book.read(sheet, row -> {
                seen[0]++;
                return row.size() > 0;
            });
        }
        require(seen[0], rows);
    }

    /** A kit has other sheets and rows beside those of its units. */
    private static void atLeast(int rows, int seen) {
        require(Math.min(seen, rows), rows);
    }

    private static void require(int seen, int rows) {
        if (seen != rows) {
            throw new IllegalStateException(seen + " rows instead of " + rows);
        }
    }
}

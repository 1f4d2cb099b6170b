package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.WrittenKit;

/**
 * Writes and reads a large kit in Java processes with little memory: 200,000 rows with {@code -Dscoreboard=full}, else
 * 20,000.
 */
class LargeKitTest {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int ROWS = FULL ? 200_000 : 20_000;
    private static final int ROWS_PER_ARTICLE = 40;

    @TempDir
    Path folder;

    @Test
    void isWrittenAndReadWholeInLittleMemory() throws Exception {
        String written = inAProcess(FULL ? 256 : 64, "write");
        Path kit;
        try (Stream<Path> files = Files.list(folder.resolve("kit"))) {
            kit = files.toList().get(0);
        }

        String read = inAProcess(FULL ? 128 : 40, "read", kit.toString());

        assertThat(written).contains(ROWS + " rows out");
        assertThat(read).contains(ROWS + " rows back, manifest intact: true");
    }

    private String inAProcess(int heapMib, String... arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMib + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeKitTest.class.getName(),
                folder.resolve("kit").toString(),
                String.valueOf(ROWS)));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Arguments: a folder, the rows, then {@code write}, or {@code read} and a file. */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[1]);
        if (arguments[2].equals("write")) {
            WrittenKit written = new KitWriter(SampleKits::stampKey)
                    .write(
                            SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH),
                            Stream.iterate(0, from -> from + ROWS_PER_ARTICLE)
                                    .limit(rows / ROWS_PER_ARTICLE)
                                    .map(LargeKitTest::article)
                                    .iterator(),
                            Path.of(arguments[0]));
            System.out.println(written.rows() + " rows out");
        } else {
            ReturnedKit read = new KitReader().read(Path.of(arguments[3]));
            System.out.println(read.rows().size() + " rows back, manifest intact: " + read.manifestIntact());
        }
    }

    private static KitArticle article(int from) {
        List<KitRow> rows = new ArrayList<>();
        for (int i = from; i < from + ROWS_PER_ARTICLE; i++) {
            rows.add(KitRow.open(SampleKits.key(from, i), Part.PARAGRAPH, "그 소리가 이 영화의 " + i + "번째 대사다.", 6, List.of())
                    .withText("That sound is line " + i + " of the film’s dialogue.", RowStatus.DONE));
        }
        return new KitArticle("article-" + from, "[리뷰] 칠 층의 사람들", "", List.of(), rows);
    }
}

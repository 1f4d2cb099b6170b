package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.WrittenKit;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.Books;
import org.nightdesk.office.read.GridRow;
import org.nightdesk.office.read.Limits;

/** Any text at all goes out in a kit and comes back as it was, or does not go out and says why. */
class RandomTextTest {
    private static final int SEGMENTS = 10_000;
    private static final List<String> PIECES = List.of(
            "_x0041_",
            "_x000D_",
            "_x",
            "_x005F_x0041_",
            "=SUM(1)",
            "+82",
            "-",
            "@",
            "'",
            "\t",
            "\n",
            "\r\n",
            " ",
            "\u00a0",
            "\u2028",
            "\u200b",
            "00123",
            "좋은 드라마는 설명하지 않는다.",
            "은수",
            "👩‍👩‍👧‍👦",
            "<b>&amp;</b>",
            "]]>",
            "\"",
            "{1}…{/1}",
            "\u0001",
            "\uffff",
            "\ufffe",
            "%%stamp%%",
            "%%footer%%",
            "999983",
            "é",
            "न",
            "ไทย",
            "مرحبا");

    @TempDir
    Path folder;

    @Test
    void comesBackExactlyOrIsWithheldWithAReason() throws IOException {
        Random random = new Random(20261122);
        Map<String, KitRow> rows = new HashMap<>();
        List<KitRow> list = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            RowKey key = SampleKits.key(i / 100, i);
            KitRow row = KitRow.open(key, Part.PARAGRAPH, text(random, i), 1, List.of())
                    .withText(text(random, i + 1), RowStatus.TODO);
            rows.put(key.toString(), row);
            list.add(row);
        }
        KitArticle article = new KitArticle("random", "임의", "", List.of(), list);
        WrittenKit written = new KitWriter(SampleKits::stampKey)
                .write(
                        SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH),
                        List.of(article).iterator(),
                        folder);

        Set<String> exact = new HashSet<>();
        try (Book book = Books.open(written.file(), Limits.DEFAULT)) {
            book.read(1, row -> {
                String key = cell(row, KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.KEY));
                KitRow issued = rows.get(key);
                if (issued != null) {
                    assertThat(cell(row, KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.SOURCE)))
                            .isEqualTo(issued.source());
                    assertThat(cell(row, KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.TRANSLATION)))
                            .isEqualTo(issued.text());
                    exact.add(key);
                }
                return true;
            });
        }

        assertThat(exact.size() + written.withheld().size()).isEqualTo(SEGMENTS);
        assertThat(written.withheld())
                .isNotEmpty()
                .allSatisfy(w -> assertThat(w.reason().toString()).isNotBlank());
        assertThat(new KitReader().read(written.file()).manifestIntact()).isTrue();
        System.out.println("random text: " + exact.size() + " of " + SEGMENTS + " back exactly, "
                + written.withheld().size() + " withheld with a reason");
    }

    private static String cell(GridRow row, int column) {
        int at = row.indexOf(column);
        return at < 0 ? "" : Objects.requireNonNull(row.text(at));
    }

    private static String text(Random random, int i) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int p = 0; p < pieces; p++) {
            if (random.nextInt(3) == 0) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                int length = random.nextInt(12);
                for (int c = 0; c < length; c++) {
                    text.appendCodePoint(codePoint(random));
                }
            }
        }
        if (i % 500 == 7) {
            text.append("가".repeat(KitWriter.MAX_CELL - Math.min(KitWriter.MAX_CELL, text.length() + i % 3)));
        }
        return i % 40 == 3 ? Normalizer.normalize(text, Normalizer.Form.NFD) : text.toString();
    }

    private static int codePoint(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0xac00 + random.nextInt(11172);
            case 2 -> 0x10000 + random.nextInt(0x100000);
            case 3 -> random.nextInt(200) == 0 ? 0xd800 + random.nextInt(0x800) : 'a' + random.nextInt(26);
            default -> random.nextInt(0xd800);
        };
    }
}

package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.SampleKits;

/** Tables whose headings are gone or are words that no kit has. */
@NullUnmarked
class ToldColumnsTest {
    private static final List<KitRow> ROWS =
            SampleKits.filled().get(0).rows().stream().limit(12).toList();

    @TempDir
    private Path folder;

    /** What a column holds in a row. */
    private interface Cell {
        String of(int n, KitRow row);
    }

    private static final Cell KEY = (n, row) -> row.key().toString();
    private static final Cell PRINTS =
            (n, row) -> new RowPrints(Fingerprint.of(row.source()), Fingerprint.EMPTY).toString();
    private static final Cell SOURCE = (n, row) -> row.source();
    private static final Cell TEXT = (n, row) -> row.text();
    private static final Cell STATUS = (n, row) -> n % 2 == 0 ? "done" : "";
    private static final Cell PART = (n, row) -> "text";
    private static final Cell REMARK = (n, row) -> n == 3 ? "I am not sure of this one" : "";
    private static final Cell NUMBER = (n, row) -> Integer.toString(n);

    private ReturnedKit read(String heading, Cell... cells) throws IOException {
        List<String> lines = new ArrayList<>(heading.isEmpty() ? List.of() : List.of(heading));
        for (int n = 0; n < ROWS.size(); n++) {
            List<String> line = new ArrayList<>();
            for (Cell cell : cells) {
                line.add('"' + cell.of(n, ROWS.get(n)).replace("\"", "\"\"") + '"');
            }
            lines.add(String.join(",", line));
        }
        Path file = Files.write(folder.resolve("t.csv"), lines);
        Set<Fingerprint> sources =
                ROWS.stream().map(row -> Fingerprint.of(row.source())).collect(Collectors.toSet());
        return new KitReader().read(file, "t.csv", "00", () -> sources);
    }

    private static List<String> texts(ReturnedKit kit) {
        return kit.rows().stream().map(ReturnedRow::text).toList();
    }

    private static List<String> expected() {
        return ROWS.stream().map(KitRow::text).toList();
    }

    @Test
    void readsColumnsInAnotherOrderUnderStrangeHeadings() throws IOException {
        ReturnedKit kit = read("하나,둘,셋,넷,다섯,여섯,일곱", KEY, TEXT, STATUS, REMARK, SOURCE, PART, PRINTS);

        assertThat(texts(kit)).isEqualTo(expected());
        assertThat(kit.rows())
                .allMatch(row -> row.key() != null && row.holds().isEmpty())
                .extracting(ReturnedRow::source)
                .containsExactlyElementsOf(ROWS.stream().map(KitRow::source).toList());
        assertThat(kit.rows().get(3).comment()).isEqualTo("I am not sure of this one");
        assertThat(kit.notes()).contains(Reason.of("headings-told"));
    }

    @Test
    void readsAListOfSourcesAndTexts() throws IOException {
        ReturnedKit kit = read("", NUMBER, TEXT, SOURCE);

        assertThat(texts(kit)).isEqualTo(expected());
    }

    @Test
    void holdsRowsInWhichTwoColumnsMayBeTheTranslation() throws IOException {
        Cell draft = (n, row) -> n == 5 ? row.text() : "A draft of row " + n;

        ReturnedKit kit = read("", KEY, PRINTS, SOURCE, draft, TEXT);

        assertThat(kit.rows())
                .filteredOn(
                        row -> row.holds().stream().anyMatch(hold -> hold.code().equals("two-texts")))
                .hasSize(ROWS.size() - 1);
        assertThat(kit.rows().get(0).holds().get(0).details())
                .containsExactly("A draft of row 0", ROWS.get(0).text());
    }

    @Test
    void asksAboutTextsThatAreFew() throws IOException {
        ReturnedKit kit = read("", KEY, PRINTS, SOURCE, REMARK);

        assertThat(kit.rows().get(3).holds()).extracting(Reason::code).contains("headings-lost");
    }

    @Test
    void refusesATableInWhichNothingIsOfAKit() {
        assertThatThrownBy(() -> read("", NUMBER, PART, TEXT))
                .hasMessageContaining("No sheet has the columns of a kit");
    }
}

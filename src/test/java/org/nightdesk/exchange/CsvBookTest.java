package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBookTest {
    private static final String ROW = "%s%s" + "그 소리가 이 영화의 대사다.%s\"That sound; the film’s, dialogue\"\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-windows-949"})
    void readsEveryUsualEncodingAndSeparator(String charset) throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            String key = SampleKits.key(1, 1).toString();
            String csv = "Row key" + separator + "Source" + separator + "Translation\r\n"
                    + String.format(ROW, key, separator, separator);
            Path file = folder.resolve("kit.csv");
            Files.write(file, csv.getBytes(Charset.forName(charset)));

            ReturnedRow row = new KitReader().read(file).rows().get(0);

            assertThat(row.key()).isEqualTo(SampleKits.key(1, 1));
            assertThat(row.text()).isEqualTo("That sound; the film’s, dialogue");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=SUM(1)", "+82", "-", "@home", "\tx", "\rx", "'quoted'", "''", "plain", ""})
    void guardsTextsThatLookLikeFormulasReversibly(String text) {
        assertThat(CsvBook.unguarded(CsvBook.guarded(text))).isEqualTo(text);
        assertThat(CsvBook.guarded(text)).doesNotMatch("(?s)^[=+\\-@\t\r].*");
    }

    @Test
    void takesAGuardForOneOnlyWhereTheHeaderSaysSo() throws IOException {
        String key = SampleKits.key(1, 1).toString();
        Path guarded = Files.writeString(
                folder.resolve("a.csv"),
                "Row key,Translation,nd:guarded\n" + key + ",'=eins,\n",
                StandardCharsets.UTF_8);
        Path plain = Files.writeString(
                folder.resolve("b.csv"), "Row key,Translation\n" + key + ",'=eins\n", StandardCharsets.UTF_8);

        assertThat(new KitReader().read(guarded).rows().get(0).text()).isEqualTo("=eins");
        assertThat(new KitReader().read(plain).rows().get(0).text()).isEqualTo("'=eins");
    }
}

package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("out").resolve("kit.xlsx");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private void write(String text) throws IOException {
        NewFile.write(file, (channel, beside) -> {
            assertThat(beside).hasParent(folder.resolve("out")).exists();
            channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        });
    }

    @Test
    void standsInItsFolderWholeAndAlone() throws IOException {
        write("kit");

        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void takesThePlaceOfWhatStoodThere() throws IOException {
        write("an earlier and longer kit");
        write("kit");

        assertThat(file).hasContent("kit");
    }

    @Test
    void startsAnewWhereAKilledWriteLeftSomething() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out").resolve(".kit.xlsx.part"), "half of an earlier and longer kit");

        write("kit");

        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void leavesWhatStoodThereAndNothingElseWhenWritingFails() throws IOException {
        write("kit");

        assertThatThrownBy(() -> NewFile.write(file, (channel, beside) -> {
                    channel.write(ByteBuffer.wrap(new byte[100]));
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }
}

package org.nightdesk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.io.ChannelSink;

class WaitingBytesTest {
    private static final int IN_MEMORY = 1 << 20;

    @TempDir
    Path folder;

    private Path aside() {
        return folder.resolve("aside");
    }

    private byte[] transferred(WaitingBytes waiting, byte[] before) throws IOException {
        Path file = folder.resolve("file");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            new ChannelSink(channel).write(before);
            waiting.transferTo(channel);
        }
        return Files.readAllBytes(file);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, IN_MEMORY, IN_MEMORY + 1, 5 * IN_MEMORY + 7})
    void comeBackBehindWhatTheFileHolds(int length) throws IOException {
        byte[] bytes = random(length);
        byte[] before = {1, 2, 3};
        try (WaitingBytes waiting = new WaitingBytes(aside())) {
            for (int from = 0; from < length; from += 300_000) {
                waiting.write(bytes, from, Math.min(300_000, length - from));
            }

            byte[] all = transferred(waiting, before);

            assertThat(Arrays.copyOf(all, 3)).isEqualTo(before);
            assertThat(Arrays.copyOfRange(all, 3, all.length)).isEqualTo(bytes);
        }
    }

    @Test
    void comeOneByOneToo() throws IOException {
        try (WaitingBytes waiting = new WaitingBytes(aside())) {
            waiting.write(200);
            waiting.write(7);

            assertThat(transferred(waiting, new byte[0])).containsExactly(200, 7);
        }
    }

    @Test
    void waitInMemoryWhileTheyAreFew() throws IOException {
        try (WaitingBytes waiting = new WaitingBytes(folder.resolve("none").resolve("aside"))) {
            waiting.write(random(IN_MEMORY));

            assertThatThrownBy(() -> waiting.write(0)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void leaveNoFileBehindHoweverOftenTheyAreReleased() throws IOException {
        WaitingBytes waiting = new WaitingBytes(aside());
        waiting.write(random(IN_MEMORY + 1));

        waiting.close();
        waiting.close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void goThroughAnOpenFileByteByByte() throws IOException {
        Path file = folder.resolve("file");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ChannelSink sink = new ChannelSink(channel);
            sink.write('a');
            sink.write(new byte[] {'x', 'b', 'c', 'x'}, 1, 2);
            sink.close();

            assertThat(channel.isOpen()).isTrue();
        }
        assertThat(file).hasContent("abc");
    }
}

package org.nightdesk.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.ChannelSink;

/** Compressed bytes on hold: in memory while they are few, then in a file that goes away by itself. Not thread-safe. */
public final class WaitingBytes extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final Path path;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel spilled;

    public WaitingBytes(Path path) {
        this.path = path;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        memory.write(bytes, from, length);
        if (memory.size() > IN_MEMORY) {
            spill();
        }
    }

    private void spill() throws IOException {
        if (spilled == null) {
            spilled = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        new ChannelSink(spilled).write(memory.toByteArray(), 0, memory.size());
        memory.reset();
    }

    public void transferTo(FileChannel file) throws IOException {
        if (spilled != null) {
            long length = spilled.position();
            long done = 0;
            while (done < length) {
                long n = spilled.transferTo(done, length - done, file);
                done += n;
            }
        }
        new ChannelSink(file).write(memory.toByteArray(), 0, memory.size());
    }

    @Override
    public void close() throws IOException {
        if (spilled != null) {
            spilled.close();
            spilled = null;
            Files.deleteIfExists(path);
        }
    }
}

package org.nightdesk.office.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.ChannelSink;

/**
 * Texts by number in a file of its own, which goes when this is closed: all are added before the first is asked for. In
 * memory are four bytes a text and a window of the file. Not thread-safe.
 */
final class TextsOnDisk implements Closeable {
    private static final int WINDOW = 1 << 14;

    private byte[] window = new byte[0];
    private int windowStart;
    private int windowSize;
    private int[] ends = new int[0];
    private int size;
    private @Nullable Path path;
    private @Nullable FileChannel file;

    int size() {
        return size;
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (file == null) {
            path = Files.createTempFile("nightdesk", ".texts");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            window = new byte[WINDOW];
            ends = new int[WINDOW];
        }
        if (windowSize + bytes.length > window.length) {
            flush(file);
        }
        if (bytes.length > window.length) {
            new ChannelSink(file).write(bytes);
            windowStart += bytes.length;
        } else {
            System.arraycopy(bytes, 0, window, windowSize, bytes.length);
            windowSize += bytes.length;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        ends[size++] = Math.addExact(windowStart, windowSize);
    }

    /** While texts are added, the window is what the file still lacks. */
    private void flush(FileChannel channel) throws IOException {
        new ChannelSink(channel).write(window, 0, windowSize);
        windowStart += windowSize;
        windowSize = 0;
    }

    String text(int number) throws IOException {
        if (file == null) {
            throw new IndexOutOfBoundsException(number);
        }
        int start = number == 0 ? 0 : ends[number - 1];
        int length = ends[number] - start;
        if (start < windowStart || start + length > windowStart + windowSize) {
            if (file.size() < ends[size - 1]) {
                flush(file);
            }
            read(file, start, length);
        }
        return new String(window, start - windowStart, length, StandardCharsets.UTF_8);
    }

    private void read(FileChannel channel, int start, int length) throws IOException {
        if (window.length < length) {
            window = new byte[length];
        }
        int all = Math.min(window.length, ends[size - 1] - start);
        ByteBuffer into = ByteBuffer.wrap(window, 0, all);
        while (into.hasRemaining()) {
            if (channel.read(into, (long) start + into.position()) < 0) {
                throw new EOFException("texts that were set aside are gone");
            }
        }
        windowStart = start;
        windowSize = all;
    }

    /** Forgets all texts. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
        if (path != null) {
            Files.deleteIfExists(path);
            path = null;
        }
        size = 0;
        windowStart = 0;
        windowSize = 0;
    }
}

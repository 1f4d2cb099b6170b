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
 * memory are four bytes a text and at most a megabyte of pages of the file, since the cells of a row name texts that are
 * far from each other. Not thread-safe.
 */
final class TextsOnDisk implements Closeable {
    private static final int PAGE = 1 << 13;
    private static final int PAGES = 1 << 7;

    private byte[] unwritten = new byte[0];
    private int unwrittenSize;
    private int[] ends = new int[0];
    private int size;
    private final byte[][] pages = new byte[PAGES][];
    private final int[] pageNumbers = new int[PAGES];
    private byte[] acrossPages = new byte[0];
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
            ends = new int[PAGE];
            unwritten = new byte[PAGE];
        }
        if (unwrittenSize + bytes.length > unwritten.length) {
            flush(file);
        }
        if (bytes.length > unwritten.length) {
            new ChannelSink(file).write(bytes);
        } else {
            System.arraycopy(bytes, 0, unwritten, unwrittenSize, bytes.length);
            unwrittenSize += bytes.length;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        ends[size] = Math.addExact(start(size), bytes.length);
        size++;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void flush(FileChannel channel) throws IOException {
        new ChannelSink(channel).write(unwritten, 0, unwrittenSize);
        unwrittenSize = 0;
    }

    String text(int number) throws IOException {
        if (file == null || number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        if (unwrittenSize > 0) {
            flush(file);
        }
        int start = start(number);
        int length = ends[number] - start;
        int inPage = start % PAGE;
        if (inPage + length <= PAGE) {
            return new String(page(file, start / PAGE), inPage, length, StandardCharsets.UTF_8);
        }
        if (acrossPages.length < length) {
            acrossPages = new byte[length];
        }
        for (int done = 0; done < length; ) {
            int from = (start + done) % PAGE;
            int part = Math.min(length - done, PAGE - from);
            System.arraycopy(page(file, (start + done) / PAGE), from, acrossPages, done, part);
            done += part;
        }
        return new String(acrossPages, 0, length, StandardCharsets.UTF_8);
    }

    private byte[] page(FileChannel channel, int number) throws IOException {
        int slot = number % PAGES;
        byte[] page = pages[slot];
        if (page == null) {
            page = new byte[PAGE];
        } else if (pageNumbers[slot] == number) {
            return page;
        }
        long start = (long) number * PAGE;
        pages[slot] = null;
        ByteBuffer into = ByteBuffer.wrap(page, 0, (int) Math.min(PAGE, ends[size - 1] - start));
        while (into.hasRemaining()) {
            if (channel.read(into, start + into.position()) < 0) {
                throw new EOFException("texts that were set aside are gone");
            }
        }
        pages[slot] = page;
        pageNumbers[slot] = number;
        return page;
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
        unwrittenSize = 0;
        Arrays.fill(pages, null);
    }
}

package org.nightdesk.article.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes at its line feeds, never holding more than one line and a buffer. Not thread-safe. */
public final class LineSource {
    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private final int limitBytes;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int filled;
    private boolean ended;
    private int line;
    private byte[] bytes = new byte[0];
    private boolean tooLong;

    public LineSource(InputStream in, int limitBytes) {
        this.in = in;
        this.limitBytes = limitBytes;
    }

    /** Steps to the next line; false when there is none. */
    public boolean advance() throws IOException {
        tooLong = false;
        int scan = from;
        while (true) {
            int feed = indexOfFeed(scan);
            if (feed >= 0) {
                return take(feed, feed + 1);
            }
            if (ended) {
                return from < filled && take(filled, filled);
            }
            if (filled - from > limitBytes) {
                return skipTooLong();
            }
            scan = filled - makeRoom();
            fill();
        }
    }

    /** The number of the line, from 1. */
    public int line() {
        return line;
    }

    /** The line without its end; only its start when it is too long. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean isTooLong() {
        return tooLong;
    }

    private boolean take(int end, int next) {
        line++;
        int stop = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        tooLong = stop - from > limitBytes;
        bytes = Arrays.copyOfRange(buffer, from, tooLong ? from + limitBytes : stop);
        from = next;
        return true;
    }

    private boolean skipTooLong() throws IOException {
        line++;
        tooLong = true;
        bytes = Arrays.copyOfRange(buffer, from, from + Math.min(limitBytes, BUFFER_BYTES));
        from = filled;
        while (true) {
            int feed = indexOfFeed(from);
            if (feed >= 0) {
                from = feed + 1;
                return true;
            }
            from = 0;
            filled = 0;
            if (ended) {
                return true;
            }
            fill();
        }
    }

    /** Moves the line begun to the front; returns by how far. */
    private int makeRoom() {
        int moved = from;
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, (long) limitBytes + BUFFER_BYTES));
        }
        return moved;
    }

    private void fill() throws IOException {
        int count = in.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
    }

    private int indexOfFeed(int start) {
        for (int i = start; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

package org.nightdesk.office.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.ChannelSink;
import org.nightdesk.office.WaitingBytes;

/**
 * Writes a ZIP archive whose bytes depend on nothing but its contents, and whose parts can be written side by side: one
 * goes straight to the file, the others are compressed aside and appended whole, never twice compressed. Sizes stand in
 * the local headers, so that the strictest reader is content. Not thread-safe.
 */
public final class ZipParts implements Closeable {
    private static final int LOCAL_HEADER = 30;
    private static final int LEVEL = Deflater.BEST_SPEED;
    private static final long LIMIT = 0xffff_ffffL;
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final FileChannel file;
    private final Path aside;
    private final int dosDate;
    private final int dosTime;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    /** Compressors of parts that are closed: the next part takes one over. */
    private final Deque<Deflater> idle = new ArrayDeque<>();

    private final byte[] deflated = new byte[1 << 16];

    private record Entry(byte[] name, long crc, long compressed, long size, long offset) {}

    /**
     * @param aside where parts that grow large wait, beside the file
     * @param time of every entry, in UTC
     */
    public ZipParts(FileChannel file, Path aside, Instant time) {
        this.file = file;
        this.aside = aside;
        LocalDateTime given = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        LocalDateTime at = given.isBefore(EARLIEST) ? EARLIEST : given;
        this.dosDate = (at.getYear() - 1980) << 9 | at.getMonthValue() << 5 | at.getDayOfMonth();
        this.dosTime = at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2;
    }

    public void add(String name, byte[] content) throws IOException {
        try (OutputStream part = open(name)) {
            part.write(content);
        }
    }

    /** Opens a part that goes straight to the file: close it before the next one is opened or appended. */
    public OutputStream open(String name) throws IOException {
        long offset = file.position();
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        file.position(offset + LOCAL_HEADER + path.length);
        Part part = new Part(path, new ChannelSink(file), this::finish);
        part.offset = offset;
        parts.add(part);
        return part;
    }

    /** Opens a part that waits aside and is appended when it is closed. */
    public OutputStream openAside(String name) {
        Part part = new Part(
                name.getBytes(StandardCharsets.UTF_8),
                new WaitingBytes(aside.resolveSibling(aside.getFileName() + "." + parts.size())),
                this::append);
        parts.add(part);
        return part;
    }

    /** What a part begins with, known when all the rest of it is written. */
    public interface Front {
        byte[] bytes() throws IOException;
    }

    /** Opens a part that waits aside and is appended behind its front when it is closed. */
    public OutputStream openAside(String name, Front front) {
        Part part = (Part) openAside(name);
        part.front = front;
        return part;
    }

    private void finish(Part part) throws IOException {
        part.sink.close();
        long end = file.position();
        write(header(part), part.offset);
        file.position(end);
        entries.add(new Entry(part.name, part.crc(), part.compressed, part.size(), part.offset));
    }

    private void append(Part part) throws IOException {
        part.offset = file.position();
        file.position(part.offset + LOCAL_HEADER + part.name.length);
        if (part.front != null) {
            putAhead(part, part.front.bytes());
        }
        ((WaitingBytes) part.sink).transferTo(file);
        finish(part);
    }

    /** Compresses the front by itself, up to a byte's end: what follows in the same deflated stream never points into it. */
    private void putAhead(Part part, byte[] front) throws IOException {
        Deflater deflater = deflater();
        deflater.setInput(front);
        OutputStream sink = new ChannelSink(file);
        int n;
        do {
            n = deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH);
            sink.write(deflated, 0, n);
            part.compressed += n;
        } while (n == deflated.length);
        idle.add(deflater);
        part.frontSize = front.length;
        CRC32 crc = new CRC32();
        crc.update(front);
        part.frontCrc = crc.getValue();
    }

    private ByteBuffer header(Part part) {
        ByteBuffer out = ByteBuffer.allocate(LOCAL_HEADER + part.name.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x04034b50).putShort((short) 20).putShort((short) 0x800).putShort((short) 8);
        out.putShort((short) dosTime).putShort((short) dosDate);
        out.putInt((int) part.crc()).putInt((int) part.compressed).putInt((int) part.size());
        out.putShort((short) part.name.length).putShort((short) 0).put(part.name);
        return out.flip();
    }

    /** Writes the directory; the file itself stays open. */
    public void finish() throws IOException {
        long start = file.position();
        for (Entry entry : entries) {
            ByteBuffer out = ByteBuffer.allocate(46 + entry.name.length).order(ByteOrder.LITTLE_ENDIAN);
            out.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0x800);
            out.putShort((short) 8).putShort((short) dosTime).putShort((short) dosDate);
            out.putInt((int) entry.crc).putInt((int) entry.compressed).putInt((int) entry.size);
            out.putShort((short) entry.name.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0);
            out.putShort((short) 0).putInt(0).putInt((int) entry.offset).put(entry.name);
            write(out.flip(), file.position());
        }
        long size = file.position() - start;
        if (file.position() > LIMIT) {
            throw new IllegalStateException("the workbook is larger than 4 GiB; split the kit");
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt((int) size).putInt((int) start).putShort((short) 0);
        write(end.flip(), file.position());
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        file.position(at);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Frees what an interrupted write left behind. */
    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.release();
        }
        idle.forEach(Deflater::end);
        idle.clear();
    }

    private Deflater deflater() {
        Deflater used = idle.poll();
        if (used == null) {
            return new Deflater(LEVEL, true);
        }
        used.reset();
        return used;
    }

    private interface Ending {
        void end(Part part) throws IOException;
    }

    /** One entry while it is written: deflates, counts and checks. */
    private final class Part extends OutputStream {
        private final byte[] name;
        private final OutputStream sink;
        private final Ending ending;
        private final CRC32 crc = new CRC32();
        private final Deflater deflater = deflater();
        private @Nullable Front front;
        private long frontCrc;
        private long frontSize;
        private long offset;
        private long size;
        private long compressed;
        private boolean closed;

        Part(byte[] name, OutputStream sink, Ending ending) {
            this.name = name;
            this.sink = sink;
            this.ending = ending;
        }

        long crc() {
            return front == null ? crc.getValue() : Crc32Join.of(frontCrc, crc.getValue(), size);
        }

        long size() {
            return frontSize + size;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            crc.update(bytes, from, length);
            size += length;
            deflater.setInput(bytes, from, length);
            while (!deflater.needsInput()) {
                drain();
            }
        }

        private void drain() throws IOException {
            int n = deflater.deflate(deflated);
            sink.write(deflated, 0, n);
            compressed += n;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            deflater.finish();
            while (!deflater.finished()) {
                drain();
            }
            idle.add(deflater);
            if (size > LIMIT || compressed > LIMIT) {
                throw new IllegalStateException("a sheet is larger than 4 GiB; split the kit");
            }
            ending.end(this);
        }

        private void release() throws IOException {
            if (!closed) {
                closed = true;
                deflater.end();
            }
            if (sink instanceof WaitingBytes waiting) {
                waiting.close();
            }
        }
    }
}

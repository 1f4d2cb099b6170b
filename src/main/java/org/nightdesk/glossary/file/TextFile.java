package org.nightdesk.glossary.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text file and its encoding: UTF-8 when all of it is that, else Korean Windows (CP949) when all of it is that.
 *
 * @param charset null when it is neither
 * @param undecodableLine where UTF-8 ends, from 1; 0 when the charset is known
 */
record TextFile(Path file, @Nullable Charset charset, int undecodableLine) {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");
    private static final int BUFFER = 1 << 16;

    static TextFile of(Path file) throws IOException {
        int line = firstUndecodableLine(file, StandardCharsets.UTF_8);
        if (line == 0) {
            return new TextFile(file, StandardCharsets.UTF_8, 0);
        }
        return !startsWithMark(file) && firstUndecodableLine(file, KOREAN_WINDOWS) == 0
                ? new TextFile(file, KOREAN_WINDOWS, 0)
                : new TextFile(file, null, line);
    }

    /** The text without its byte order mark. */
    Reader reader() throws IOException {
        Charset known = Objects.requireNonNull(charset);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (known.equals(StandardCharsets.UTF_8)) {
            bytes.skipNBytes(startsWithMark(file) ? UTF_8_MARK.length : 0);
        }
        return new InputStreamReader(bytes, known);
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(UTF_8_MARK.length), UTF_8_MARK);
        }
    }

    private static int firstUndecodableLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        int line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    line += lines(chars.flip());
                    chars.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return 0;
    }

    private static int lines(CharBuffer chars) {
        int lines = 0;
        for (int i = chars.position(); i < chars.limit(); i++) {
            if (chars.get(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }
}

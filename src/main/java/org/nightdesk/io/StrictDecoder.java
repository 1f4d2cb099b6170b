package org.nightdesk.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes bytes of any length without keeping the text: tells where an encoding fails, and what the text looks like. */
final class StrictDecoder {
    private static final int BUFFER = 1 << 16;
    private static final int SAMPLE_CHARS = 1 << 13;

    /**
     * What came out.
     *
     * @param offset of the first byte that the encoding does not allow; -1 when it allows all
     * @param line of that byte, from 1
     * @param sample the first characters beyond ASCII, each with its neighbours
     * @param zeros characters U+0000
     * @param chars characters in all, up to the first bad byte
     * @param ascii printable characters of ASCII and line ends among them
     */
    record Check(long offset, int line, CharSequence sample, long zeros, long chars, long ascii) {
        boolean isGood() {
            return offset < 0;
        }
    }

    private final StringBuilder sample = new StringBuilder();
    private char before = ' ';
    private boolean beforeKept;
    private int line = 1;
    private long zeros;
    private long chars;
    private long ascii;

    private StrictDecoder() {}

    /** @param skipped bytes at the beginning that are not text */
    static Check check(TextDecoding.Source source, Charset charset, int skipped) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(skipped);
            return new StrictDecoder().check(in, charset, skipped);
        }
    }

    private Check check(InputStream in, Charset charset, int skipped) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        long done = skipped;
        for (boolean end = false; !end; ) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result;
            do {
                result = decoder.decode(bytes, out, end);
                look(out.flip());
                out.clear();
            } while (result.isOverflow());
            done += bytes.position();
            if (result.isError()) {
                return new Check(done, line, sample, zeros, chars, ascii);
            }
            bytes.compact();
        }
        boolean whole = !decoder.flush(out).isError();
        return new Check(whole ? -1 : done, line, sample, zeros, chars, ascii);
    }

    private void look(CharBuffer text) {
        chars += text.remaining();
        for (int i = text.position(); i < text.limit(); i++) {
            char c = text.get(i);
            if (c == '\n') {
                line++;
            } else if (c == 0) {
                zeros++;
            }
            if (c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t') {
                ascii++;
            }
            keep(c);
        }
    }

    private void keep(char c) {
        boolean kept = sample.length() < SAMPLE_CHARS && (c >= 0x80 || before >= 0x80);
        if (kept) {
            if (!beforeKept) {
                sample.append(before);
            }
            sample.append(c);
        }
        before = c;
        beforeKept = kept;
    }
}

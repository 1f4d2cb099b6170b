package org.nightdesk.article.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/**
 * Turns the bytes of a source file into text: strict UTF-8 or a byte order mark's encoding, then the encoding the file
 * declares, then strict x-windows-949.
 */
public final class SourceText {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final byte FE = (byte) 0xFE;
    private static final byte FF = (byte) 0xFF;

    private SourceText() {}

    /** Reads a whole file, never more than one byte above the limit. */
    public static byte[] readAll(InputStream in, String file, int limitBytes) throws IOException {
        byte[] bytes = in.readNBytes(limitBytes + 1);
        if (bytes.length > limitBytes) {
            throw new BadInputException(tooLarge(file, "", limitBytes));
        }
        if (bytes.length == 0) {
            throw new BadInputException(empty(file));
        }
        return bytes;
    }

    public static Problem empty(String file) {
        return new Problem(file, "", "the file is empty", "Put the article into the file or take the file away");
    }

    public static Problem tooLarge(String file, String place, int limitBytes) {
        return new Problem(
                file,
                place,
                "the article is larger than " + limitBytes + " bytes",
                "Check that it is one article; if so, raise limits.articleBytes in the job file");
    }

    /**
     * @param declared the encoding the file names for itself; null when it names none
     * @throws BadInputException naming the first byte that cannot be read
     */
    public static String decode(byte[] bytes, String file, String place, @Nullable Charset declared) {
        if (bytes.length >= 2 && (bytes[0] == FE && bytes[1] == FF || bytes[0] == FF && bytes[1] == FE)) {
            Charset utf16 = bytes[0] == FE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return strict(bytes, utf16).map(SourceText::withoutMark).orElseThrow(() -> undecodable(bytes, file, place));
        }
        boolean stateful = declared != null && declared.name().startsWith("ISO-2022");
        Optional<String> text = stateful ? Optional.empty() : utf8(bytes);
        if (text.isEmpty() && declared != null) {
            text = strict(bytes, declared);
        }
        return text.or(() -> utf8(bytes))
                .or(() -> strict(bytes, KOREAN))
                .map(SourceText::withoutMark)
                .orElseThrow(() -> undecodable(bytes, file, place));
    }

    private static Optional<String> utf8(byte[] bytes) {
        // The JDK's own decoding is much faster than a strict decoder; a replacement character asks for the strict one.
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : strict(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(
                (int) (bytes.length * (double) charset.newDecoder().maxCharsPerByte()) + 1);
        return decodeInto(chars, bytes, charset) < 0 ? Optional.of(chars.flip().toString()) : Optional.empty();
    }

    /** The offset of the first byte that the encoding does not allow; -1 when all was decoded. */
    private static int decodeInto(CharBuffer chars, byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        if (!result.isError()) {
            result = decoder.flush(chars);
        }
        return result.isError() ? in.position() : -1;
    }

    private static BadInputException undecodable(byte[] bytes, String file, String place) {
        int utf8 = offset(bytes, StandardCharsets.UTF_8);
        int korean = offset(bytes, KOREAN);
        String byteOffset = "byte " + utf8;
        return new BadInputException(new Problem(
                file,
                place.isEmpty() ? byteOffset : place + ", " + byteOffset,
                "the text is neither UTF-8 (wrong from byte " + utf8 + ") nor CP949 (wrong from byte " + korean + ")",
                "Save it as UTF-8"));
    }

    private static int offset(byte[] bytes, Charset charset) {
        return decodeInto(CharBuffer.allocate(bytes.length + 1), bytes, charset);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}

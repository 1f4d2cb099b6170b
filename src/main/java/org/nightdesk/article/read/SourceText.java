package org.nightdesk.article.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.TextDecoding;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/** Reads a source file within the limits and decodes it ({@link TextDecoding}). */
public final class SourceText {
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
     * @param hint the language the text should be in
     * @param declared the encoding the file names for itself; null when it names none
     * @throws BadInputException naming the first byte that cannot be read
     */
    public static String decode(byte[] bytes, String file, String place, Locale hint, @Nullable Charset declared) {
        return TextDecoding.decode(bytes, hint, declared, unknown -> undecodable(unknown, file, place))
                .text();
    }

    private static BadInputException undecodable(TextDecoding.Unknown unknown, String file, String place) {
        String at = "byte " + unknown.offset();
        return new BadInputException(
                new Problem(file, place.isEmpty() ? at : place + ", " + at, unknown.reason(), "Save it as UTF-8"));
    }
}

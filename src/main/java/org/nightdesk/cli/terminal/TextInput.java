package org.nightdesk.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.nightdesk.io.TextDecoding;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/**
 * The lines of a text file in any encoding that {@link TextDecoding} finds, or of standard input for {@code -}, which can be
 * read only once and so must be UTF-8, with or without a byte order mark.
 */
public final class TextInput {
    private static final String STANDARD_INPUT = "-";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextInput() {}

    /** What is done with the text. */
    public interface Use {
        void with(BufferedReader text) throws IOException;
    }

    /**
     * @param language the one the text should be in
     * @throws BadInputException when there is no such file or it is not text
     */
    public static void read(String name, Locale language, Use use) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                readStandardInput(use);
            } else {
                TextDecoding.Source bytes = () -> Files.newInputStream(Path.of(name));
                TextDecoding.Encoding encoding = TextDecoding.find(bytes, language, unknown -> {
                            throw bad(name, unknown.reason(), "Save it as UTF-8");
                        })
                        .orElseThrow();
                try (BufferedReader reader = new BufferedReader(encoding.reader(bytes))) {
                    use.with(reader);
                }
            }
        } catch (NoSuchFileException missing) {
            throw bad(name, "there is no such file", "Correct the path, or write - to read standard input");
        } catch (CharacterCodingException malformed) {
            throw bad(name, "the text is not UTF-8", "Save it as UTF-8");
        } catch (IOException failure) {
            throw bad(name, "the text cannot be read (" + failure + ")", "Check that it is a readable text file");
        }
    }

    private static void readStandardInput(Use use) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            use.with(reader);
        }
    }

    private static BadInputException bad(String name, String reason, String remedy) {
        return new BadInputException(new Problem(name, "", reason, remedy));
    }
}

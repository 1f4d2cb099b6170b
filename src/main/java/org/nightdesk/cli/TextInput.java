package org.nightdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/** The lines of a text file, or of standard input for {@code -}: UTF-8, with or without a byte order mark. */
final class TextInput {
    private static final String STANDARD_INPUT = "-";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextInput() {}

    /** What is done with the text. */
    interface Use {
        void with(BufferedReader text) throws IOException;
    }

    /** @throws BadInputException when there is no such file or it is not UTF-8 */
    static void read(String name, Use use) {
        try (InputStream in = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            use.with(reader);
        } catch (NoSuchFileException missing) {
            throw bad(name, "there is no such file", "Correct the path, or write - to read standard input");
        } catch (CharacterCodingException malformed) {
            throw bad(name, "the text is not UTF-8", "Save it as UTF-8");
        } catch (IOException failure) {
            throw bad(name, "the text cannot be read (" + failure + ")", "Check that it is a readable text file");
        }
    }

    private static BadInputException bad(String name, String reason, String remedy) {
        return new BadInputException(new Problem(name, "", reason, remedy));
    }
}

package org.nightdesk.night.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nightdesk.io.AtomicFile;

/**
 * How another process gets something from a store in a file while a night has it open: it puts a question into a folder of the
 * work folder, and the night puts the answer beside it.
 */
public final class NightAnswers {
    public static final String FOLDER = "asked";
    public static final String ASKED = ".ask";
    public static final String ANSWER = ".answer";
    public static final String FAILED = ".failed";

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private NightAnswers() {}

    /** What a night answers. */
    public enum Question {
        /** How things stand, as JSON. */
        STATUS,
        /** A copy of the store as it is at this moment, in a zip file. */
        BACKUP;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Asks, and waits for the answer, a file that the caller deletes.
     *
     * @return empty when nobody answers in time, or the store is free by now
     * @throws IOException also when the night could not do what it was asked for
     */
    public static Optional<Path> ask(Path work, Question question, Duration patience) throws IOException {
        Path folder = work.resolve(FOLDER);
        String name = question.label() + "-" + UUID.randomUUID();
        Path asked = folder.resolve(name + ASKED);
        Path answer = folder.resolve(name + ANSWER);
        Path failed = folder.resolve(name + FAILED);
        AtomicFile.write(asked, "");
        try {
            long until = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < until) {
                if (Files.exists(answer)) {
                    return Optional.of(answer);
                }
                if (Files.exists(failed)) {
                    throw new IOException(Files.readString(failed));
                }
                if (!RunLock.isHeld(work) && !Files.exists(answer)) {
                    return Optional.empty();
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            Files.deleteIfExists(asked);
            Files.deleteIfExists(failed);
        }
    }
}

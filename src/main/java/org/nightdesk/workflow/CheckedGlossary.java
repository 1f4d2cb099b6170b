package org.nightdesk.workflow;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.Sha256;

/**
 * A note in the work folder of the glossary that was last found in order: until its files change, a night need not read
 * them before it knows whether it needs an entry. Holds for the very program that wrote it, since another one may check
 * more; it can be deleted at any time.
 */
final class CheckedGlossary {
    private static final String NAME = "glossary.checked";

    private final Path note;
    private final String program;

    /** @param program which it was checked by; empty when that cannot be told, and nothing is noted */
    CheckedGlossary(Path work, String program) {
        this.note = work.resolve(NAME);
        this.program = program;
    }

    static CheckedGlossary in(Path work) {
        return new CheckedGlossary(work, program());
    }

    /**
     * Whether a glossary was found in order.
     *
     * @param fingerprint of its files
     */
    boolean holds(String fingerprint, Locale source) {
        try {
            return !program.isEmpty()
                    && Files.exists(note)
                    && Files.readString(note).equals(line(fingerprint, source));
        } catch (IOException unreadable) {
            return false;
        }
    }

    @SuppressWarnings("EmptyCatch")
    void keep(String fingerprint, Locale source) {
        if (program.isEmpty()) {
            return;
        }
        try {
            AtomicFile.write(note, line(fingerprint, source));
        } catch (IOException full) {
            // The next night reads the glossary again.
        }
    }

    private String line(String fingerprint, Locale source) {
        return Sha256.of(fingerprint + "\n" + source.toLanguageTag() + "\n" + program) + "\n";
    }

    /** The program as its jar names it; empty for classes in a folder, any of which may change. */
    private static String program() {
        CodeSource code = GlossaryFiles.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = code == null ? null : Path.of(code.getLocation().toURI());
            return jar == null || !Files.isRegularFile(jar)
                    ? ""
                    : Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return "";
        }
    }
}

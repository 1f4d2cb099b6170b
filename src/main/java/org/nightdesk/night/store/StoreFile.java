package org.nightdesk.night.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.ShownPath;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The store as an H2 file in the work folder. A new one is made beside its place and moved there whole: H2 cannot take back
 * a table, so a process killed among the first migrations would leave a file that no run could use.
 */
public final class StoreFile {
    private static final String NAME = "nightdesk";
    private static final String NEW = "nightdesk-new";
    private static final String ENDING = ".mv.db";
    private static final String SCHEME = "jdbc:h2:";

    /** How every file of H2 begins, and how its second block does, which is a copy of the first. */
    private static final String HEADER = "H:";

    private static final int BLOCK_BYTES = 4096;

    /** Without it a killed process loses commits it had acknowledged. */
    private static final String DURABLE = ";WRITE_DELAY=0";

    private StoreFile() {}

    /** The file of a work folder's store, be it there or not. */
    public static Path in(Path work) {
        return work.resolve(NAME + ENDING);
    }

    /**
     * The JDBC URL of the work folder's store, which is made first where there is none. To be called under the
     * {@link RunLock}.
     *
     * @throws StoreRefusedException when the file is not a store
     */
    public static String open(Path work) {
        Path file = in(work);
        if (Files.exists(file)) {
            check(file);
        } else {
            try {
                create(work, file);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot make the store " + file, failure);
            } catch (SQLException failure) {
                throw new DataAccessResourceFailureException("cannot make the store " + file, failure);
            }
        }
        return url(work.resolve(NAME), DURABLE);
    }

    /** @throws StoreRefusedException when the file shows at first sight that it is not a store */
    public static void check(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(BLOCK_BYTES + HEADER.length()), StandardCharsets.ISO_8859_1);
            if (head.isEmpty()) {
                throw refused(file, "is empty (0 bytes)");
            }
            if (head.length() <= BLOCK_BYTES && head.startsWith(HEADER)) {
                throw refused(file, "is damaged: it was cut short");
            }
            if (!head.startsWith(HEADER) && !head.startsWith(HEADER, BLOCK_BYTES)) {
                throw refused(file, "is not a store of Nightdesk, or its beginning is damaged");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the store " + file, failure);
        }
    }

    /** @param what is the matter with it */
    static StoreRefusedException refused(Path file, String what) {
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        return new StoreRefusedException(
                "the store " + ShownPath.of(file) + " " + what,
                "Bring it back from the last backup: nightdesk restore FILE --replace --work "
                        + ShownPath.of(Path.of(folder)),
                "If your desk is elsewhere, name its work folder with --work.");
    }

    private static void create(Path work, Path file) throws IOException, SQLException {
        Path fresh = work.resolve(NEW + ENDING);
        Files.createDirectories(work);
        Files.deleteIfExists(fresh);
        // Nothing in it counts before it is in place: H2 need not write each statement through to the disk.
        String url = url(work.resolve(NEW), "");
        try (Connection connection = StoreSchema.connect(url);
                Statement statement = connection.createStatement()) {
            StoreSchema.migrate(url);
            statement.execute("shutdown");
        }
        AtomicFile.moveIntoPlace(fresh, file);
    }

    /** Whether a JDBC URL names a store in a file, not one on a server. */
    static boolean isIn(String url) {
        return url.startsWith(SCHEME);
    }

    /** A store that is not the work folder's, such as one from a backup, to be read. */
    public static String urlOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return url(file.resolveSibling(name.substring(0, name.length() - ENDING.length())), ";IFEXISTS=TRUE");
    }

    /** The file that a URL of H2 names. */
    static Path ofUrl(String url) {
        String place = url.substring(SCHEME.length()).replaceFirst("^file:", "").replaceFirst(";.*", "");
        return Path.of(place + ENDING);
    }

    /** Whether the file can be read at all: what keeps it from that is not its content. */
    static boolean isReadable(String url) {
        return Files.isReadable(ofUrl(url)) && Files.isWritable(ofUrl(url));
    }

    private static String url(Path place, String more) {
        return SCHEME + "file:" + place.toAbsolutePath() + more + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768";
    }
}

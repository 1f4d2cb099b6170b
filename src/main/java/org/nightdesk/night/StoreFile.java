package org.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.nightdesk.io.AtomicFile;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The store as an H2 file in the work folder. A new one is made beside its place and moved there whole: H2 cannot take back
 * a table, so a process killed among the first migrations would leave a file that no run could use.
 */
public final class StoreFile {
    private static final String NAME = "nightdesk";
    private static final String NEW = "nightdesk-new";
    private static final String ENDING = ".mv.db";

    /** Without it a killed process loses commits it had acknowledged. */
    private static final String DURABLE = ";WRITE_DELAY=0";

    private StoreFile() {}

    /** The JDBC URL of the work folder's store, which is made first where there is none. To be called under the {@link RunLock}. */
    public static String open(Path work) {
        Path file = work.resolve(NAME + ENDING);
        if (!Files.exists(file)) {
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
        return url.startsWith("jdbc:h2:");
    }

    private static String url(Path place, String durability) {
        return "jdbc:h2:file:" + place.toAbsolutePath() + durability + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768";
    }
}

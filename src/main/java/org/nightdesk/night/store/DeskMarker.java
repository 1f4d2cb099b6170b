package org.nightdesk.night.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import org.nightdesk.io.AtomicFile;

/**
 * The file in an outbox that says which store its kits are from, and up to where: by it, a run that was started over another
 * store, or over an earlier copy, notices before anything goes out.
 *
 * @param store the name of the store, see {@link StoreIdentity}
 * @param place where it is: the work folder, and for a database server also its address without user and password
 * @param night the number of its last night
 * @param date of that night
 * @param kits how many kits that night wrote
 */
public record DeskMarker(String store, Place place, long night, LocalDate date, int kits) {
    public static final String NAME = "nightdesk.desk";

    private static final long LARGEST_BYTES = 1 << 16;
    private static final String TEXT = """
            # Nightdesk wrote this file. It says which store the kits in this folder are from. Leave it here.
            store = %s
            work = %s
            database = %s
            outbox = %s
            night = %d
            date = %s
            kits = %d
            """;

    /**
     * Where a store is, and where its kits go: a marker that was moved or copied along is somewhere else by now.
     *
     * @param database the address of a database server; empty for the file in the work folder
     */
    public record Place(String work, String database, String outbox) {
        public static Place of(Path work, String database, Path outbox) {
            return new Place(absolute(work), database, absolute(outbox));
        }

        private static String absolute(Path folder) {
            return folder.toAbsolutePath().normalize().toString();
        }
    }

    /** The marker of an outbox; empty where there is none that can be read. */
    public static Optional<DeskMarker> in(Path outbox) {
        Path file = outbox.resolve(NAME);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return Optional.empty();
            }
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<DeskMarker> parse(String text) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            String store = lines.getProperty("store", "");
            Place place = new Place(
                    lines.getProperty("work", ""), lines.getProperty("database", ""), lines.getProperty("outbox", ""));
            return store.isBlank()
                    ? Optional.empty()
                    : Optional.of(new DeskMarker(
                            store,
                            place,
                            Long.parseLong(lines.getProperty("night", "0")),
                            LocalDate.parse(lines.getProperty("date", "")),
                            Integer.parseInt(lines.getProperty("kits", "0"))));
        } catch (IllegalArgumentException | DateTimeParseException garbled) {
            return Optional.empty();
        }
    }

    public void write(Path outbox) throws IOException {
        AtomicFile.write(
                outbox.resolve(NAME),
                TEXT.formatted(
                        store,
                        escaped(place.work()),
                        escaped(place.database()),
                        escaped(place.outbox()),
                        night,
                        date,
                        kits));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}

package org.nightdesk.night.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.ShownPath;

/**
 * Stops a run over the wrong store before it does anything: over a new one where the desk has another, over that of another
 * desk, over one of two copies, and over one that is behind the kits that went out.
 */
public final class DeskDoor {
    private final Desk desk;
    private final Words words;
    private final Optional<DeskMarker> marker;

    /**
     * What a run is about to use.
     *
     * @param work the work folder
     * @param database the address of a database server; empty for the file in the work folder
     * @param targets whose folders in that of published articles are the desk's
     */
    public record Desk(Path work, String database, Path outbox, Path published, List<Locale> targets) {
        public Desk {
            targets = List.copyOf(targets);
        }
    }

    /** How people are told to go on. @param elsewhere the command over another work folder @param anyway the same as it is */
    public record Words(java.util.function.UnaryOperator<String> elsewhere, String anyway) {}

    /** How far a store is. @param store its name; null before its first night @param kits how many the last night wrote */
    public record Standing(
            @Nullable String store, long night, @Nullable LocalDate date, int kits) {}

    public DeskDoor(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        this.marker = DeskMarker.in(desk.outbox());
    }

    /** Before a store is made. @throws StoreRefusedException when the desk has one elsewhere */
    public void checkNew() {
        if (marker.isPresent()) {
            noStoreHere(marker.get());
        }
        String traces = traces();
        if (!traces.isEmpty()) {
            throw new StoreRefusedException(
                    "there is no store in " + shown(desk.work()) + ", but " + traces
                            + ": this desk has a store elsewhere",
                    "Name its work folder with --work, or bring it back from a backup: nightdesk restore FILE.",
                    "To begin a new store on purpose: " + words.anyway());
        }
    }

    /** After a store was opened. @throws StoreRefusedException when the desk has another, or this one is an earlier copy */
    public void check(Standing store) {
        if (store.night() == 0) {
            checkNew();
        } else if (marker.isPresent()) {
            check(store, marker.get());
        }
    }

    private void check(Standing store, DeskMarker known) {
        if (store.store() == null || !store.store().equals(known.store())) {
            throw new StoreRefusedException(
                    "the store in " + shown(desk.work()) + " is another desk’s: " + shown(desk.outbox())
                            + " belongs to the one in " + place(known),
                    useThat(known),
                    "To give the folder to the store in " + shown(desk.work()) + ": " + words.anyway());
        }
        if (isSharedByACopy(known)) {
            throw new StoreRefusedException(
                    "the store in " + shown(desk.work()) + " is a copy of the one in " + place(known) + ", which "
                            + shown(desk.outbox()) + " belongs to",
                    useThat(known),
                    "To go on with the copy from now on: " + words.anyway());
        }
        if (store.night() < known.night() || store.night() == known.night() && store.kits() < known.kits()) {
            throw new StoreRefusedException(
                    "the store in " + shown(desk.work()) + " is an earlier copy: its last night is that of "
                            + store.date() + ", but kits went out until " + known.date(),
                    "Bring back a newer backup if there is one. Else see that everything that came back since is in the folder"
                            + " of returns, and go on: " + words.anyway(),
                    "Kits that went out since are taken when they come back; their rows may go out a second time.");
        }
    }

    private void noStoreHere(DeskMarker known) {
        String last = ", whose last night was that of " + known.date();
        if (isHere(known)) {
            throw new StoreRefusedException(
                    "the store in " + shown(desk.work()) + " is gone: " + shown(desk.outbox()) + " belongs to it"
                            + last,
                    "Bring it back from the last backup: nightdesk restore FILE --work " + shown(desk.work()),
                    "To begin a new store on purpose: " + words.anyway());
        }
        throw new StoreRefusedException(
                "there is no store in " + shown(desk.work()) + ", and " + shown(desk.outbox())
                        + " belongs to the one in " + place(known) + last,
                useThat(known),
                "To begin a new store on purpose: " + words.anyway());
    }

    private String useThat(DeskMarker known) {
        return known.place().database().isEmpty()
                ? "Use that one: " + words.elsewhere().apply(shownPlace(known))
                : "Use that one: name it with --store, or set NIGHTDESK_STORE.";
    }

    private boolean isHere(DeskMarker known) {
        return known.place().database().equals(desk.database())
                && known.place().work().equals(absolute(desk.work()));
    }

    /** Whether two stores of one name, one of them a copy, would both write kits into this very folder. */
    private boolean isSharedByACopy(DeskMarker known) {
        try {
            return desk.database().isEmpty()
                    && known.place().database().isEmpty()
                    && known.place().outbox().equals(absolute(desk.outbox()))
                    && !known.place().work().equals(absolute(desk.work()))
                    && Files.exists(StoreFile.in(Path.of(known.place().work())))
                    && !Files.isSameFile(StoreFile.in(Path.of(known.place().work())), StoreFile.in(desk.work()));
        } catch (InvalidPathException | IOException elsewhere) {
            return false;
        }
    }

    /** What shows that a store has worked here, for people; empty when nothing does. */
    private String traces() {
        Optional<Path> kit = first(desk.outbox(), 2, ".xlsx");
        if (kit.isPresent()) {
            return shown(desk.outbox()) + " has kits, such as " + desk.outbox().relativize(kit.get());
        }
        for (Locale target : desk.targets()) {
            Optional<Path> page = first(desk.published().resolve(target.toLanguageTag()), 1, "");
            if (page.isPresent()) {
                return shown(desk.published()) + " has pages, such as "
                        + desk.published().relativize(page.get());
            }
        }
        return "";
    }

    private static Optional<Path> first(Path folder, int depth, String ending) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(folder, depth, (file, is) -> is.isRegularFile() && isTrace(file, ending))) {
            return files.findFirst();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isTrace(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && !name.startsWith("~") && name.endsWith(ending);
    }

    private static String place(DeskMarker known) {
        return known.place().database().isEmpty()
                ? shownPlace(known)
                : known.place().database();
    }

    private static String shownPlace(DeskMarker known) {
        try {
            return shown(Path.of(known.place().work()));
        } catch (InvalidPathException ofAnotherSystem) {
            return known.place().work();
        }
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    private static String shown(Path folder) {
        return ShownPath.of(folder);
    }
}

package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Ways in which people hand in a finished kit, and what each is told to do where that is not enough. */
@NullUnmarked
final class HandInWays {
    /** Begins what somebody tells the desk, before their name for the place. */
    static final String SAID = "I have broken my arm ";

    /** What happens next. */
    enum Next {
        /** It is taken over as it is. */
        TAKEN,
        /** It is taken over as it is, and the report tells what was said besides. */
        HEARD,
        /** The slip is filled in: what is offered is ticked, what is missing is written. */
        SLIP,
        /** The rows that are still out are filled in in the kit itself. */
        KIT,
        /** The file is moved into the folder of its person. */
        MOVE,
        /** The program that has the file open is closed. */
        CLOSE
    }

    /** @param act writes files into the folder of returns of its person, which is given */
    record Way(String name, Next next, Act act) {}

    /** Something a person does. */
    interface Act {
        void in(Path kit, Path folder) throws Exception;
    }

    private final List<Way> ways = new ArrayList<>();

    /** @param translate the right translation of a source */
    HandInWays(UnaryOperator<String> translate) {
        for (HandInKind kind : List.of(
                new HandInTexts(translate),
                new HandInOrder(translate),
                new HandInDamage(translate),
                new HandInKeys(translate),
                new HandInFormats(translate),
                new HandInPrograms(translate))) {
            ways.addAll(kind.all());
        }
    }

    List<Way> all() {
        return List.copyOf(ways);
    }

    /** Where a file lies that has to be moved. */
    static Path misplaced(Way way, Path folder) throws IOException {
        Path returns = folder.getParent();
        return switch (way.name()) {
            case "in-a-misspelt-folder" ->
                returns.resolve(folder.getFileName() + "s").resolve("kit.xlsx");
            case "in-the-folder-of-returns-itself" -> returns.resolve("stray-kit.xlsx");
            case "a-list-in-a-colleagues-folder" -> returns.resolve("colleague").resolve(way.name() + ".csv");
            default -> returns.resolve("colleague").resolve("theirs.xlsx");
        };
    }

    static Stream<String> names(List<Way> ways) {
        return ways.stream().map(Way::name);
    }
}

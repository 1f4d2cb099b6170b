package org.nightdesk.glossary.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problems;

/** Takes the decided rows of a filled-in table, such as a workbook of candidates, over into a glossary file. */
public final class GlossaryAdditions {
    private GlossaryAdditions() {}

    /**
     * What became of the rows.
     *
     * @param added what the glossary file holds now and did not before, in the order of the rows
     * @param known how many rows the glossary held word for word
     * @param undecided rows that are still proposed, and so were left out
     */
    public record Taken(List<GlossaryEntry> added, int known, List<GlossaryEntry> undecided) {
        public Taken {
            added = List.copyOf(added);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * Adds the approved and retired rows of a table to a glossary file, which is replaced as a whole and only when all is
     * in order; taken a second time, the same table changes nothing.
     *
     * @param into made when it does not exist
     * @param beside the other files of the glossary, for scopes and duplicates
     * @throws BadInputException with every problem of every file, when there is any; then nothing was changed
     */
    public static Taken take(Path table, Path into, List<Path> beside, Locale source) {
        GlossaryReading glossary = new GlossaryReading(source);
        if (Files.exists(into)) {
            GlossaryFiles.readInto(glossary, into);
        }
        List<GlossaryEntry> all = new ArrayList<>(glossary.entries());
        beside.forEach(file -> GlossaryFiles.readInto(glossary, file));
        GlossaryReading rows = new GlossaryReading(source);
        GlossaryFiles.readInto(rows, table);
        Taken taken = sort(rows, glossary);
        throwIfBad(rows, glossary);
        if (!taken.added().isEmpty()) {
            all.addAll(taken.added());
            GlossaryFiles.write(into, all, source);
        }
        return taken;
    }

    private static Taken sort(GlossaryReading rows, GlossaryReading glossary) {
        Map<String, GlossaryEntry> byId = new HashMap<>();
        glossary.entries().forEach(entry -> byId.put(entry.id(), entry));
        List<GlossaryEntry> added = new ArrayList<>();
        List<GlossaryEntry> undecided = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < rows.entries().size(); i++) {
            GlossaryEntry entry = rows.entries().get(i);
            if (entry.equals(byId.get(entry.id()))) {
                known++;
            } else if (entry.status() == Status.PROPOSED) {
                undecided.add(entry);
            } else {
                added.add(entry);
                glossary.addFrom(rows, i);
            }
        }
        return new Taken(added, known, undecided);
    }

    private static void throwIfBad(GlossaryReading rows, GlossaryReading glossary) {
        new GlossaryChecks(glossary).checkAll();
        Problems problems = new Problems();
        for (GlossaryReading reading : List.of(glossary, rows)) {
            try {
                reading.entriesOrThrow();
            } catch (BadInputException bad) {
                problems.addAll(bad.problems());
            }
        }
        problems.throwIfAny();
    }
}

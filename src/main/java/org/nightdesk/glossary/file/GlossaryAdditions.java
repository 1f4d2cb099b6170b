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
     * @param completed entries of the glossary file that have further targets now, in the order of the rows
     * @param known how many rows the glossary held word for word
     * @param undecided rows that are still proposed, and so were left out
     */
    public record Taken(
            List<GlossaryEntry> added, List<GlossaryEntry> completed, int known, List<GlossaryEntry> undecided) {
        public Taken {
            added = List.copyOf(added);
            completed = List.copyOf(completed);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * Adds the approved and retired rows of a table to a glossary file, and to its entries the targets that a row has
     * besides theirs. The file is replaced as a whole and only when all is in order; taken a second time, the same table changes nothing.
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
        int own = glossary.entries().size();
        beside.forEach(file -> GlossaryFiles.readInto(glossary, file));
        GlossaryReading rows = new GlossaryReading(source);
        GlossaryFiles.readInto(rows, table);
        Taken taken = sort(rows, glossary, own);
        throwIfBad(rows, glossary);
        if (!taken.added().isEmpty() || !taken.completed().isEmpty()) {
            List<GlossaryEntry> all = new ArrayList<>(glossary.entries().subList(0, own));
            all.addAll(taken.added());
            GlossaryFiles.write(into, all, source);
        }
        return taken;
    }

    /** @param own how many entries of the glossary are in the file that gets the rows; they come first */
    private static Taken sort(GlossaryReading rows, GlossaryReading glossary, int own) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < glossary.entries().size(); i++) {
            byId.put(glossary.entries().get(i).id(), i);
        }
        List<GlossaryEntry> added = new ArrayList<>();
        List<GlossaryEntry> completed = new ArrayList<>();
        List<GlossaryEntry> undecided = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < rows.entries().size(); i++) {
            GlossaryEntry entry = rows.entries().get(i);
            Integer there = byId.get(entry.id());
            if (there != null && entry.equals(glossary.entries().get(there))) {
                known++;
            } else if (there != null
                    && there < own
                    && completes(entry, glossary.entries().get(there))) {
                completed.add(entry);
                glossary.replace(there, entry);
            } else if (entry.status() == Status.PROPOSED) {
                undecided.add(entry);
            } else {
                added.add(entry);
                glossary.addFrom(rows, i);
            }
        }
        return new Taken(added, completed, known, undecided);
    }

    /** Whether a row is an entry as it is, with further targets. */
    private static boolean completes(GlossaryEntry row, GlossaryEntry entry) {
        return row.targets().entrySet().containsAll(entry.targets().entrySet())
                && row.with(entry.targets()).equals(entry);
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

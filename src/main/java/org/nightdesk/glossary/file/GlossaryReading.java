package org.nightdesk.glossary.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;

/** What is read so far: the entries, where each is, and the problems. Not thread-safe. */
final class GlossaryReading {
    /** Enough for a person; a file with more is broken as a whole. */
    private static final int MOST_PROBLEMS = 10_000;

    /** A problem and where it belongs in the report. */
    private record Placed(int file, int number, Problem problem) {}

    private record OpenedFile(String name, String unit, int firstEntry) {}

    private final Locale source;
    private final List<GlossaryEntry> entries = new ArrayList<>();
    private int[] numbers = new int[64];
    private final List<OpenedFile> files = new ArrayList<>();
    private final List<Placed> problems = new ArrayList<>();
    private long unreported;
    private boolean complete = true;

    GlossaryReading(Locale source) {
        this.source = source;
    }

    /** @param unit what entries are counted by in this file: line, row */
    void open(String file, String unit) {
        files.add(new OpenedFile(file, unit, entries.size()));
    }

    /** Says what the entries of the file just opened are counted by. */
    void countBy(String unit) {
        OpenedFile last = files.remove(files.size() - 1);
        files.add(new OpenedFile(last.name(), unit, last.firstEntry()));
    }

    void add(GlossaryEntry entry, int number) {
        if (entries.size() == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[entries.size()] = number;
        entries.add(entry);
    }

    /** Adds an entry of another reading, with its file and number there. */
    void addFrom(GlossaryReading other, int entry) {
        OpenedFile file = other.files.get(other.fileOf(entry));
        OpenedFile last = files.isEmpty() ? null : files.get(files.size() - 1);
        if (last == null || !last.name().equals(file.name())) {
            open(file.name(), file.unit());
        }
        add(other.entries.get(entry), other.numbers[entry]);
    }

    /** Puts an entry in the place of another, which stays where its file has it. */
    void replace(int entry, GlossaryEntry with) {
        entries.set(entry, with);
    }

    Locale source() {
        return source;
    }

    List<GlossaryEntry> entries() {
        return entries;
    }

    /**
     * Adds a problem of the file just opened.
     *
     * @param number the line or row; 0 for the whole file
     * @param field the column; empty for the whole row
     */
    void problem(int number, String field, String reason, String remedy) {
        add(files.size() - 1, number, field, reason, remedy);
    }

    /** Adds a problem that keeps entries from being read, so that others may seem to refer to nothing. */
    void lost(int number, String field, String reason, String remedy) {
        complete = false;
        problem(number, field, reason, remedy);
    }

    /** Whether every entry of every file was read. */
    boolean isComplete() {
        return complete;
    }

    /** Adds a problem of an entry by its index. */
    void problemOf(int entry, String field, String reason, String remedy) {
        add(fileOf(entry), numbers[entry], field, reason, remedy);
    }

    /** Where an entry is, for the problem of another one: {@code names.csv, line 12}. */
    String where(int entry) {
        OpenedFile file = files.get(fileOf(entry));
        return file.name() + ", " + place(file, numbers[entry], "");
    }

    /** @throws org.nightdesk.problem.BadInputException with all problems by file and line, when there is any */
    List<GlossaryEntry> entriesOrThrow() {
        Problems all = new Problems();
        problems.stream()
                .sorted(Comparator.comparingInt(Placed::file).thenComparingInt(Placed::number))
                .forEach(placed -> all.addAll(List.of(placed.problem())));
        if (unreported > 0) {
            all.add(
                    "",
                    "",
                    "there are " + unreported + " more problems",
                    "Correct those above, then read the file again");
        }
        all.throwIfAny();
        return Collections.unmodifiableList(entries);
    }

    private void add(int fileIndex, int number, String field, String reason, String remedy) {
        if (problems.size() < MOST_PROBLEMS) {
            OpenedFile file = files.get(fileIndex);
            problems.add(new Placed(
                    fileIndex, number, new Problem(file.name(), place(file, number, field), reason, remedy)));
        } else {
            unreported++;
        }
    }

    private int fileOf(int entry) {
        int last = files.size() - 1;
        while (files.get(last).firstEntry() > entry) {
            last--;
        }
        return last;
    }

    private static String place(OpenedFile file, int number, String field) {
        String row = number == 0 ? "" : file.unit() + " " + number;
        return field.isEmpty() ? row : row.isEmpty() ? field : row + ", " + field;
    }
}

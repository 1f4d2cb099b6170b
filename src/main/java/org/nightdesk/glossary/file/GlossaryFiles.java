package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.ShownPath;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/**
 * Reads and writes glossaries, the format chosen by the file's ending: {@code .csv} (RFC 4180), {@code .xlsx} or
 * {@code .tbx} (TBX-Basic); reads workbooks as {@code .xlsm}, {@code .xls} and {@code .ods} too. Stateless and
 * thread-safe.
 */
public final class GlossaryFiles {
    /** A larger file is refused. */
    public static final long LARGEST_FILE_BYTES = 256L << 20;

    private static final GlossaryFormat WORKBOOK = new WorkbookGlossary();
    private static final Map<String, GlossaryFormat> FORMATS = Map.of(
            "csv",
            new CsvGlossary(),
            "tbx",
            new TbxGlossary(),
            "xlsx",
            WORKBOOK,
            "xlsm",
            WORKBOOK,
            "xls",
            WORKBOOK,
            "ods",
            WORKBOOK);
    private static final Set<String> WRITTEN = Set.of("csv", "tbx", "xlsx");

    private GlossaryFiles() {}

    /** Whether the file's ending is one of a glossary's. */
    public static boolean recognises(Path file) {
        return format(file) != null;
    }

    /**
     * Reads files that make up one glossary, so that an entry of one may be scoped to a title of another.
     *
     * @param source the language of the source forms
     * @return the entries of all files, in the order of the files and of their rows
     * @throws BadInputException with every problem of every file, when there is any
     */
    public static List<GlossaryEntry> read(List<Path> files, Locale source) {
        GlossaryReading reading = new GlossaryReading(source);
        for (Path file : files) {
            readInto(reading, file);
        }
        new GlossaryChecks(reading).checkAll();
        return reading.entriesOrThrow();
    }

    /**
     * Writes a glossary in place of what the file held; a failure leaves the old file as it was.
     *
     * @throws BadInputException when an entry holds what no reader would take back, such as invisible characters, or
     *     what the format cannot hold
     */
    public static void write(Path file, List<GlossaryEntry> entries, Locale source) {
        write(file, entries, source, TableLayout.PLAIN);
    }

    /** As {@link #write(Path, List, Locale)}, with more columns for the person who fills the table. */
    public static void write(Path file, List<GlossaryEntry> entries, Locale source, TableLayout layout) {
        GlossaryFormat format = format(file);
        if (format == null || !WRITTEN.contains(ending(file))) {
            throw new BadInputException(
                    format == null
                            ? unknownEnding(file)
                            : new Problem(
                                    file.toString(),
                                    "",
                                    "glossaries are read from ." + ending(file) + ", but not written so",
                                    "Name it .csv, .xlsx or .tbx"));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInputException(new Problem(
                    file.toString(), "", "there is no folder " + folder, "Create it, or name another file"));
        }
        GlossaryReading writing = new GlossaryReading(source);
        writing.open(ShownPath.of(file), "entry");
        for (int i = 0; i < entries.size(); i++) {
            writing.add(entries.get(i), i + 1);
        }
        new GlossaryChecks(writing).checkEach();
        writing.entriesOrThrow();
        try {
            AtomicFile.write(file, out -> format.write(out, entries, layout, source));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Reads one more file of the glossary that is being read; the checks are left to the caller. */
    static void readInto(GlossaryReading reading, Path file) {
        reading.open(ShownPath.of(file), "line");
        read(file, reading);
    }

    private static void read(Path file, GlossaryReading reading) {
        GlossaryFormat format = format(file);
        if (!Files.exists(file)) {
            reading.lost(0, "", "there is no such file", "Correct the path, or create the file");
            return;
        }
        if (format == null) {
            Problem problem = unknownEnding(file);
            reading.lost(0, "", problem.reason(), problem.remedy());
            return;
        }
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                reading.lost(0, "", "the file is empty", "Save the glossary into it again, with its header row");
            } else if (bytes > LARGEST_FILE_BYTES) {
                reading.lost(
                        0,
                        "",
                        "the file has " + (bytes >> 20) + " MiB, more than " + (LARGEST_FILE_BYTES >> 20),
                        "Split it into several files");
            } else {
                format.read(file, reading);
            }
        } catch (IOException e) {
            reading.lost(
                    0, "", "the file cannot be read (" + e + ")", "Check that it exists, is not open and is readable");
        }
    }

    private static @Nullable GlossaryFormat format(Path file) {
        return FORMATS.get(ending(file));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Problem unknownEnding(Path file) {
        return new Problem(file.toString(), "", "unknown kind of glossary file", "Save it as .csv, .xlsx or .tbx");
    }
}

package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/** The glossary files that arguments name: a folder stands for the glossary files in it, by name. */
public final class GlossaryPaths {
    private GlossaryPaths() {}

    /** Whether an argument can be meant as a part of a glossary, by its ending or because it is a folder. */
    public static boolean isGlossary(String argument) {
        Path path = Path.of(argument);
        return GlossaryFiles.recognises(path) || Files.isDirectory(path);
    }

    /** @throws BadInputException for a folder without glossary files */
    public static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(GlossaryFiles::recognises)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadInputException(new Problem(
                        folder.toString(),
                        "",
                        "there is no glossary file in the folder",
                        "Name a folder with .csv, .xlsx or .tbx files"));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }
}

package org.nightdesk.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.setup.NewDesk.Example;

/** The folder a new desk is written into; a file that is there is never written. */
public final class DeskFolder {
    private final Path folder;
    private final NewDesk desk;
    private final Map<String, String> files;

    public DeskFolder(Path folder, NewDesk desk) {
        this.folder = folder;
        this.desk = desk;
        this.files = desk.files();
    }

    /** The files that are there already and are not as the desk would have them. */
    public List<Path> inTheWay() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Files.exists(path) && !isSame(path, file.getValue())) {
                found.add(path);
            }
        }
        Path glossary = folder.resolve(NewDesk.GLOSSARY);
        if (Files.exists(glossary) && !isExample(glossary)) {
            found.add(glossary);
        }
        for (String name : NewDesk.FOLDERS) {
            Path path = folder.resolve(name);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /** Writes what is missing and says what it wrote. */
    public List<Path> write() throws IOException {
        List<Path> written = new ArrayList<>();
        for (String name : NewDesk.FOLDERS) {
            Files.createDirectories(folder.resolve(name));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path)) {
                AtomicFile.write(path, file.getValue());
                written.add(path);
            }
        }
        Path glossary = folder.resolve(NewDesk.GLOSSARY);
        if (!Files.exists(glossary)) {
            createParent(glossary);
            writeGlossary(glossary);
            written.add(glossary);
        }
        return written;
    }

    private static void createParent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private static boolean isSame(Path path, String text) throws IOException {
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        return Files.isRegularFile(path)
                && Files.size(path) == expected.length
                && Arrays.equals(Files.readAllBytes(path), expected);
    }

    /** Rows that show how a glossary is filled in, retired so that they do nothing. */
    private List<GlossaryEntry> examples() {
        String title = "night-bakery";
        return List.of(
                example(title, Kind.TITLE, Example.TITLE, ""),
                example("kim-ha-neul", Kind.PERSON, Example.PERSON, ""),
                example("eun-soo", Kind.CHARACTER, Example.CHARACTER, title));
    }

    private GlossaryEntry example(String id, Kind kind, Example name, String scope) {
        Map<Locale, Target> targets = new HashMap<>();
        for (Locale target : desk.targets()) {
            targets.put(target, new Target(name.in(target), List.of(), List.of(), ""));
        }
        boolean isTitle = kind == Kind.TITLE;
        return new GlossaryEntry(
                id,
                kind,
                name.in(desk.source()),
                List.of(),
                scope,
                targets,
                false,
                isTitle ? GlossaryEntry.Origin.OFFICIAL : GlossaryEntry.Origin.CUSTOMARY,
                GlossaryEntry.Status.RETIRED,
                "An example: delete this row",
                isTitle ? 2022 : null,
                null);
    }

    private void writeGlossary(Path path) {
        GlossaryFiles.write(path, examples(), desk.source());
    }

    private boolean isExample(Path glossary) throws IOException {
        Path fresh = Files.createTempFile("names", ".csv");
        try {
            writeGlossary(fresh);
            return Files.isRegularFile(glossary) && Files.mismatch(fresh, glossary) < 0;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

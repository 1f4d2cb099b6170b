package org.nightdesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.read.KitReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes the sample's returned kits anew: runs nights in a folder of its own, fills the translator's kit with the sample
 * translation and the editor's kit with the sample decisions, and puts both into {@code jobs/sample/returns}. To be run
 * when the format of kits or the sample's texts change.
 */
@NullUnmarked
public final class SampleReturns {
    private static final String ARTICLE = "soundtrack-1-review";
    private static final String TRANSLATOR = "kim-hoyeun";
    private static final String EDITOR = "seo-hae-lan";

    private final Path project;
    private final Path work;
    private final Path job;

    private SampleReturns(Path project, Path work) throws IOException {
        this.project = project;
        this.work = work;
        // The nights here must not find the returns that they are about to make.
        String text = Files.readString(project.resolve("jobs/nightly.yaml"));
        String alone = text.replaceAll("returns: \\[.*\\]", "returns: \"{work}/returns\"");
        if (alone.equals(text)) {
            throw new IllegalStateException("jobs/nightly.yaml has no line with returns");
        }
        this.job = project.resolve("jobs/sample-returns.yaml");
        Files.writeString(job, alone);
    }

    public static void main(String[] arguments) throws IOException {
        Path work = Files.createTempDirectory("nightdesk-sample");
        SampleReturns sample = new SampleReturns(Path.of("").toAbsolutePath(), work);
        try {
            sample.make();
        } finally {
            Files.deleteIfExists(sample.job);
        }
        System.out.println("The sample's returns are made anew in jobs/sample/returns.");
    }

    private void make() throws IOException {
        night("2026-01-05");
        Path kit = fill(TRANSLATOR, translations(), "translation");
        night("2026-01-06");
        Path review = fill(EDITOR, decisions(), "review");
        Path returns = project.resolve("jobs/sample/returns");
        for (Path filled : List.of(kit, review)) {
            Path person = returns.resolve(filled.getParent().getFileName());
            Files.createDirectories(person);
            try (Stream<Path> old = Files.list(person)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            Files.copy(filled, person.resolve(filled.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        vouchFor(List.of(kit, review));
    }

    /** Writes the marks of the kits into the sample job, whose store did not issue them. */
    private void vouchFor(List<Path> kits) throws IOException {
        StringBuilder marks = new StringBuilder();
        for (Path kit : kits) {
            KitStamp stamp = Objects.requireNonNull(new KitReader().read(kit).stamp());
            marks.append("    - ").append(stamp.mark()).append('\n');
        }
        Path sample = project.resolve("jobs/nightly.yaml");
        String text = Files.readString(sample);
        Files.writeString(sample, text.replaceFirst("(?m)(^  vouchedKits:.*\n)(?:    - .*\n)+", "$1" + marks));
    }

    private void night(String date) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = Nightdesk.run(
                new Terminal(stream, stream, false, false),
                "run",
                job.toString(),
                "--work",
                work.toString(),
                "--date",
                date);
        if (exit != ExitCode.DONE && exit != ExitCode.DONE_WITH_HELD) {
            throw new IllegalStateException(
                    "the night of " + date + " failed:\n" + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Per source text, what to write into which column, by header. */
    private Map<String, Map<String, String>> translations() throws IOException {
        Map<String, Map<String, String>> cells = new HashMap<>();
        for (Map<String, String> segment : list("jobs/sample/translations/" + ARTICLE + ".en.yaml", "segments")) {
            cells.put(segment.get("source"), Map.of("Translation", segment.get("target"), "Status", "done"));
        }
        return cells;
    }

    private Map<String, Map<String, String>> decisions() throws IOException {
        Map<String, Map<String, String>> cells = new HashMap<>();
        for (Map<String, String> one : list("jobs/sample/translations/" + ARTICLE + ".en.review.yaml", "decisions")) {
            cells.put(
                    one.get("source"),
                    Map.of("Decision", "change", "Your version", one.get("text"), "Your comment", one.get("comment")));
        }
        return cells;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> list(String file, String key) throws IOException {
        Map<String, Object> yaml =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(project.resolve(file)));
        return (List<Map<String, String>>) yaml.get(key);
    }

    private Path fill(String person, Map<String, Map<String, String>> cells, String kind) throws IOException {
        Path kit = FilledKit.newest(work, person, kind);
        Path returned = work.resolve("returns").resolve(person).resolve(kit.getFileName());
        Set<String> found = new HashSet<>();
        FilledKit.fill(
                kit,
                row -> {
                    String source = row.get("Source");
                    if (row.get("Row key").startsWith("§")) {
                        return Map.of();
                    }
                    if (cells.containsKey(source)) {
                        found.add(source);
                    }
                    return cells.getOrDefault(source, kind.equals("review") ? Map.of("Decision", "approve") : Map.of());
                },
                returned);
        if (found.size() < cells.size()) {
            throw new IllegalStateException(
                    "only " + found.size() + " of " + cells.size() + " rows found in the " + kind + " kit");
        }
        return returned;
    }
}

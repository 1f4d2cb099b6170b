package org.nightdesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;
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
        Path outbox = work.resolve("outbox").resolve(person);
        Path kit;
        try (Stream<Path> files = Files.list(outbox)) {
            kit = files.filter(file -> file.toString().contains("_review_") == kind.equals("review"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + kind + " kit for " + person));
        }
        Path returned = work.resolve("returns").resolve(person).resolve(kit.getFileName());
        Files.createDirectories(returned.getParent());
        try (InputStream in = Files.newInputStream(kit);
                Workbook workbook = WorkbookFactory.create(in)) {
            fill(workbook.getSheetAt(1), cells, kind);
            try (OutputStream out = Files.newOutputStream(returned)) {
                workbook.write(out);
            }
        }
        return returned;
    }

    private static void fill(Sheet sheet, Map<String, Map<String, String>> cells, String kind) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : sheet.getRow(1)) {
            columns.put(formatter.formatCellValue(cell), cell.getColumnIndex());
        }
        int filled = 0;
        for (Row row : sheet) {
            Cell key = row.getRowNum() < 2 ? null : row.getCell(columns.get("Row key"));
            if (key == null || formatter.formatCellValue(key).startsWith("§")) {
                continue;
            }
            String source = formatter.formatCellValue(row.getCell(columns.get("Source")));
            Map<String, String> values = cells.get(source);
            if (values == null && kind.equals("review")) {
                values = Map.of("Decision", "approve");
            }
            if (values == null) {
                continue;
            }
            values.forEach((header, text) -> {
                int column = columns.get(header);
                Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setCellValue(text);
            });
            filled++;
        }
        if (filled < cells.size()) {
            throw new IllegalStateException(
                    "only " + filled + " of " + cells.size() + " rows found in the " + kind + " kit");
        }
    }
}

package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A desk with one short article, the translators kim and, where wanted, lee, and the editor seo. */
@NullUnmarked
final class SmallDesk {
    private final Path folder;
    private final Desk desk;
    private int day = 22;

    /** @param body of the article, in Korean */
    SmallDesk(Path folder, String body) throws IOException {
        this.folder = folder;
        this.desk = new Desk(folder.resolve("work"));
        Files.createDirectories(folder.resolve("style"));
        Files.copy(Path.of("jobs/style/en.yaml"), folder.resolve("style/en.yaml"));
        job("after-review");
        write("names.csv", "id,kind,source,en,status\nhan-so-hee,person,한소희,Han So Hee,approved\n");
        translators("kim");
        article(body);
    }

    Desk desk() {
        return desk;
    }

    void job(String gate) throws IOException {
        write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                glossary: [names.csv]
                publish: {gate: %s}
                """.formatted(gate));
    }

    /** Who translates Korean into English. */
    void translators(String... keys) throws IOException {
        StringBuilder people = new StringBuilder("people:\n");
        for (String key : keys) {
            people.append("  - {key: ")
                    .append(key)
                    .append(", roles: [translator], names: {en: ")
                    .append(key);
            people.append("}, pairs: [ko>en], wordsPerDay: 9000, language: en}\n");
        }
        people.append("  - {key: seo, roles: [editor], names: {en: Seo}, pairs: [ko>en], wordsPerDay: 9000,");
        people.append(" language: en}\n");
        write("people.yaml", people.toString());
    }

    void article(String body) throws IOException {
        write("inbox/lighthouse.md", "---\nid: lighthouse\ntitle: \"[리뷰] 등대\"\n---\n" + body + "\n");
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    Desk.Said night() {
        return desk.run(folder.resolve("job.yaml"), "2026-11-" + day++);
    }

    String report() throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("reports"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                    .max(Path::compareTo)
                    .orElseThrow());
        }
    }

    /** The newest kit of a translator. */
    Path kit(String person) throws IOException {
        return FilledKit.newest(desk.work(), person, "translation");
    }

    Path reviewKit() throws IOException {
        return FilledKit.newest(desk.work(), "seo", "review");
    }

    /** Fills the rows of a kit and hands it in. @param filling the cells of a row by header; it gets the row as it is */
    void handIn(Path kit, String person, String name, UnaryOperator<Map<String, String>> filling) throws IOException {
        FilledKit.fill(
                kit,
                row -> row.get("Row key").startsWith("§") ? Map.of() : filling.apply(row),
                desk.work().resolve("returns/" + person + "/" + name));
    }

    static Map<String, String> done(String text) {
        return Map.of("Translation", text, "Status", "done");
    }

    static Map<String, String> approved(Map<String, String> row) {
        return Map.of("Decision", "approve");
    }

    /** The newest slip. */
    Path slip() throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox"))) {
            return files.filter(file -> file.toString().contains("slip-"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("no slip"));
        }
    }

    boolean hasSlips() throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox"))) {
            return files.anyMatch(file -> file.toString().contains("slip-"));
        }
    }

    /** The published text; empty when nothing is published. */
    String published() throws IOException {
        Path folder = desk.work().resolve("published");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> texts =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            return texts.isEmpty() ? "" : Files.readString(texts.get(0));
        }
    }
}

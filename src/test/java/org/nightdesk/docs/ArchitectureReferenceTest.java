package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Transition;

/** The page on the architecture agrees with the packages, the states of a unit, the tables and the decision records. */
class ArchitectureReferenceTest {
    private static final Page PAGE = Page.doc("architecture.md");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    private static final int MOST_ARROWS = 4;

    /** Made by Spring Batch and Flyway, or known to the lock alone. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history");

    @Test
    void pictureShowsEveryPackageAndWhatItUses() {
        Map<String, TreeSet<String>> uses = rooms();
        StringBuilder diagram = new StringBuilder("```mermaid\nflowchart TD\n");
        uses.forEach((room, used) -> {
            if (used.isEmpty()) {
                diagram.append("  ").append(room).append("\n");
            }
            used.stream()
                    .filter(target -> used.stream().noneMatch(other -> reaches(uses, other, target)))
                    .forEach(target -> diagram.append("  ")
                            .append(room)
                            .append(" --> ")
                            .append(target)
                            .append("\n"));
        });
        Generated.part(Page.DOCS.resolve("architecture.md"), "rooms", diagram + "```");
    }

    @Test
    void everyPackageIsDescribed() {
        assertThat(codes("packages")).isEqualTo(rooms().keySet());
    }

    /** A transition that is legal nearly everywhere is in the table alone. */
    @Test
    void lifeOfAUnitIsTheTableOfTransitions() {
        Map<String, String> arrows = new LinkedHashMap<>();
        StringBuilder table = new StringBuilder("| transition | from | to | caused by |\n|---|---|---|---|\n");
        for (Transition transition : Transition.values()) {
            String to = label(transition.to());
            table.append("| ")
                    .append(label(transition))
                    .append(" | ")
                    .append(transition.from().stream()
                            .map(ArchitectureReferenceTest::label)
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(to)
                    .append(" | ")
                    .append(label(transition.by()))
                    .append(" |\n");
            if (transition.from().size() <= MOST_ARROWS) {
                transition.from().stream()
                        .map(ArchitectureReferenceTest::label)
                        .filter(from -> !from.equals(to))
                        .forEach(from -> arrows.merge(
                                from + " --> " + to, label(transition), (first, next) -> first + ", " + next));
            }
        }
        StringBuilder diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n  [*] --> open\n");
        arrows.forEach((arrow, label) ->
                diagram.append("  ").append(arrow).append(" : ").append(label).append("\n"));
        Path page = Page.DOCS.resolve("architecture.md");
        Generated.part(page, "unit life", diagram + "```");
        Generated.part(page, "transitions", table.toString());
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String sql = Files.readString(file);
                Matcher made = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)")
                        .matcher(sql);
                while (made.find()) {
                    tables.add(made.group(1));
                }
                Matcher dropped = Pattern.compile("(?i)drop table (\\w+)").matcher(sql);
                while (dropped.find()) {
                    tables.remove(dropped.group(1));
                }
                Matcher renamed = Pattern.compile("(?i)alter table (\\w+) rename to (\\w+)")
                        .matcher(sql);
                while (renamed.find()) {
                    tables.remove(renamed.group(1));
                    tables.add(renamed.group(2));
                }
            }
        }
        tables.removeAll(OTHERS);
        Set<String> described = PAGE.table("tables").stream()
                .flatMap(row -> CODE.matcher(row.get(0)).results().map(code -> code.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(tables);
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(Page.DOCS.resolve("adr"))) {
            Set<String> records = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Page index = Page.doc("adr/README.md");
            assertThat(new TreeSet<>(index.destinations())).isEqualTo(records);
            assertThat(records)
                    .allSatisfy(record -> assertThat(index.text())
                            .contains(Page.doc("adr/" + record).title().replaceFirst("^\\d+\\. ", "")));
        }
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Set<String> codes(String table) {
        return PAGE.table(table).stream()
                .flatMap(row -> CODE.matcher(row.get(0)).results().map(code -> code.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each package of the first level uses of the others, from the list that another test holds to the code. */
    private static Map<String, TreeSet<String>> rooms() {
        Map<String, TreeSet<String>> uses = new TreeMap<>();
        Page.read(Path.of("src/test/resources/org/nightdesk/rooms.txt"))
                .text()
                .lines()
                .forEach(line -> {
                    String[] names = line.split(":? +|:$");
                    TreeSet<String> used = uses.computeIfAbsent(top(names[0]), room -> new TreeSet<>());
                    Stream.of(names).skip(1).map(ArchitectureReferenceTest::top).forEach(used::add);
                    used.remove(top(names[0]));
                });
        return uses;
    }

    private static String top(String name) {
        return name.replaceFirst("[.:].*", "");
    }

    private static boolean reaches(Map<String, TreeSet<String>> uses, String from, String to) {
        return !from.equals(to)
                && uses.getOrDefault(from, new TreeSet<>()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }
}

package org.nightdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each package uses exactly the packages that {@code rooms.txt} grants it, and none is too large to find one's way in. To
 * grant another, add it to its line there; a grant that nobody needs is an error too.
 */
class RoomsTest {
    private static final String ROOT = "org.nightdesk.";
    private static final int MOST_TYPES = 40;
    private static final int MOST_TYPES_OF_THE_NIGHT = 35;

    private final JavaClasses classes = ProgramClasses.ALL;

    @Test
    void packagesUseWhatTheyAreGranted() throws IOException {
        Map<String, TreeSet<String>> used = new TreeMap<>();
        for (JavaClass one : classes) {
            String from = name(one);
            if (!from.isEmpty()) {
                TreeSet<String> uses = used.computeIfAbsent(from, key -> new TreeSet<>());
                for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String to = name(target);
                    if (target.getPackageName().startsWith("org.nightdesk") && !to.isEmpty() && !to.equals(from)) {
                        uses.add(to);
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        used.forEach((from, uses) -> lines.add((from + ": " + String.join(" ", uses)).strip()));
        Path actual = Files.createDirectories(Path.of("target")).resolve("rooms.txt");
        Files.write(actual, lines);
        assertThat(lines)
                .as("packages and what they use; %s has them as they are", actual)
                .containsExactlyElementsOf(granted());
    }

    @Test
    void noPackageIsTooLarge() {
        Map<String, Integer> types = new TreeMap<>();
        for (JavaClass one : classes) {
            if (one.isTopLevelClass() && !one.getSimpleName().equals("package-info")) {
                types.merge(one.getPackageName(), 1, Integer::sum);
            }
        }
        types.remove("org.nightdesk");
        assertThat(types.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(MOST_TYPES));
        assertThat(types.get("org.nightdesk.night")).isLessThanOrEqualTo(MOST_TYPES_OF_THE_NIGHT);
    }

    private static String name(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    private static List<String> granted() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RoomsTest.class.getResourceAsStream("rooms.txt")), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}

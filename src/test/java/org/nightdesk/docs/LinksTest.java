package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void everyLinkLeadsToAFileAndAHeadingThatExist() {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Page page : Page.all()) {
            for (String destination : page.destinations()) {
                if (destination.matches("[a-z]+:.*")) {
                    continue;
                }
                checked++;
                if (!leadsSomewhere(page, destination)) {
                    broken.add(page.path() + ": " + destination);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void everyPageCanBeReachedFromTheReadme() {
        Set<Path> reached = new TreeSet<>();
        List<Path> next = new ArrayList<>(List.of(Path.of("README.md")));
        while (!next.isEmpty()) {
            Path path = next.remove(next.size() - 1);
            if (reached.add(path)) {
                Page page = Page.read(path);
                page.destinations().stream()
                        .filter(destination -> !destination.matches("[a-z]+:.*"))
                        .map(destination -> target(page, destination))
                        .filter(target -> target.toString().endsWith(".md"))
                        .forEach(next::add);
            }
        }
        assertThat(reached).containsAll(Page.all().stream().map(Page::path).collect(Collectors.toSet()));
    }

    @Test
    void noPageNamesAPlaceOnSomebodysMachine() {
        assertThat(Page.all())
                .allSatisfy(page -> assertThat(page.text()).doesNotContainPattern("(/root/|/home/\\w|/Users/\\w)"));
    }

    private static boolean leadsSomewhere(Page page, String destination) {
        Path target = target(page, destination);
        int hash = destination.indexOf('#');
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Page.read(target).anchors().contains(destination.substring(hash + 1));
    }

    static Path target(Page page, String destination) {
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        return file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
    }
}

package org.nightdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.picture.PictureType;
import org.nightdesk.problem.Problem;

/**
 * Files that the store does not know where it writes itself: pages and pictures in the folders of published locales, and
 * whatever lies among the received files. What a publisher keeps elsewhere, and hidden files, are nobody's business.
 */
final class StrayFiles {
    private static final Set<String> PAGES = Set.of("html", "md", "json", "xml", "docx");

    private final Path root;
    private final UnaryOperator<String> word;
    private final List<Problem> problems = new ArrayList<>();

    StrayFiles(Path root, UnaryOperator<String> word) {
        this.root = root;
        this.word = word;
    }

    /** The strays beside the files of last editions. */
    List<Problem> besides(List<Publications.Standing> standing) {
        Set<String> known = names(
                standing.stream().map(one -> root.resolve(one.file().path())).toList());
        Set<String> locales = new TreeSet<>();
        standing.forEach(one -> locales.add(one.file().path().replaceFirst("/.*", "")));
        for (String locale : locales) {
            Path folder = root.resolve(locale);
            List<Path> strays = files(folder, file -> !known.contains(name(file)) && isPublished(file));
            Map<Path, String> shown = strays.isEmpty() ? Map.of() : shown(folder, strays, standing);
            for (Path stray : strays) {
                String article = shown.get(stray);
                problems.add(
                        article == null
                                ? FileCheck.problem(stray, "no edition has this file", "Delete it unless it is yours")
                                : FileCheck.problem(
                                        stray,
                                        "an earlier version published this picture, and “" + article
                                                + "” still shows it",
                                        "Publish the article anew, nightdesk assemble " + word.apply(article)
                                                + " --job FILE, then delete it"));
            }
        }
        return problems;
    }

    /** The strays beside the received files. */
    List<Problem> received(Collection<Path> kept) {
        Set<String> known = names(kept);
        files(root, file -> !known.contains(name(file)))
                .forEach(file -> problems.add(FileCheck.problem(
                        file, "no receipt has this file", "Delete it if it is still here after the next night")));
        return problems;
    }

    /** Which pictures are shown by pages of the time before pictures were files of an edition, and by which article. */
    private Map<Path, String> shown(Path folder, List<Path> strays, List<Publications.Standing> standing) {
        Map<Path, String> shown = new TreeMap<>();
        for (Publications.Standing one : standing) {
            Path page = root.resolve(one.file().path());
            String text = page.startsWith(folder) && !one.file().isPicture() ? text(page) : "";
            for (Path stray : strays) {
                String address = folder.relativize(stray).toString().replace('\\', '/');
                if (text.contains(address) || text.contains(address.replace(" ", "%20"))) {
                    shown.putIfAbsent(stray, one.article());
                }
            }
        }
        return shown;
    }

    private static String text(Path page) {
        try {
            return new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }

    /** Everything that is not a folder and not hidden; links as they are. */
    private List<Path> files(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            problems.add(FileCheck.unreadable(folder, failure));
            return List.of();
        }
    }

    private static boolean isPublished(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return PAGES.contains(ending) || PictureType.declaredBy(ending).isPresent();
    }

    private static Set<String> names(Collection<Path> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(name(file)));
        return names;
    }

    /** Some systems give names back in another Unicode form. */
    private static String name(Path file) {
        return Normalizer.normalize(file.toString(), Normalizer.Form.NFC);
    }
}

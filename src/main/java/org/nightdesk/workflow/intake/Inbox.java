package org.nightdesk.workflow.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Dropped;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.io.Sha256;
import org.nightdesk.problem.Problem;

/**
 * The articles of a folder with its subfolders, by path and line; files the store knows word for word are passed over.
 * Holds one file open at a time. To be used by one thread.
 */
public final class Inbox implements Iterator<Inbox.Found>, Closeable {
    private final Path folder;
    private final ArticleFiles reader;
    private final BiPredicate<String, String> known;
    private final Iterator<Path> files;
    private final Map<String, String> pathByKey = new HashMap<>();
    private @Nullable OpenFile open;
    private @Nullable Found next;

    /** One thing met in the inbox. */
    public sealed interface Found {
        Path file();

        /** The path below the inbox, with slashes. */
        String path();
    }

    /** @param before the path of the file that had an article of this key already; empty for the first */
    public record Read(Path file, String path, Article article, String before) implements Found {}

    public record Rejected(Path file, String path, ArticleOutcome.Rejected outcome) implements Found {}

    public record End(
            Path file, String path, String sha256, long bytes, int articles, int rejected, List<Dropped> dropped)
            implements Found {}

    /** @param known whether the store holds the file of this path with this SHA-256 already */
    public Inbox(Path folder, ArticleFiles reader, BiPredicate<String, String> known) {
        this.folder = folder;
        this.reader = reader;
        this.known = known;
        this.files = listAll(folder).iterator();
    }

    /** The files with articles, by path. */
    static List<Path> list(Path folder) {
        return list(folder, file -> isFileOf(file, ArticleFiles::recognises));
    }

    /** Also what people take for articles and what leads nowhere, to be refused by name; pictures belong to articles. */
    private static List<Path> listAll(Path folder) {
        return list(
                folder,
                file -> isFileOf(file, name -> ArticleFiles.recognises(name) || Documents.recognises(name))
                        || leadsNowhere(file));
    }

    private static boolean isFileOf(Path file, Predicate<String> name) {
        return Files.isRegularFile(file) && name.test(file.getFileName().toString());
    }

    private static boolean leadsNowhere(Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted(Comparator.comparing(file -> shown(folder, file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    static String shown(Path folder, Path file) {
        return Normalizer.normalize(folder.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    private static final class OpenFile {
        final Path file;
        final String path;
        final String sha256;
        final InputStream in;
        final Iterator<ArticleOutcome> outcomes;
        final Map<String, String> pathByKey;
        final List<Dropped> dropped = new ArrayList<>();
        int articles;
        int rejected;

        OpenFile(
                Path file,
                String path,
                String sha256,
                InputStream in,
                Iterator<ArticleOutcome> outcomes,
                Map<String, String> pathByKey) {
            this.pathByKey = pathByKey;
            this.file = file;
            this.path = path;
            this.sha256 = sha256;
            this.in = in;
            this.outcomes = outcomes;
        }

        Found read(ArticleOutcome.Accepted accepted) {
            articles++;
            dropped.addAll(accepted.dropped());
            String before = pathByKey.putIfAbsent(accepted.article().key(), path);
            return new Read(file, path, accepted.article(), Objects.requireNonNullElse(before, ""));
        }

        Found rejected(ArticleOutcome.Rejected outcome) {
            rejected++;
            return new Rejected(file, path, outcome);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (open != null) {
                next = step(open);
            } else if (files.hasNext()) {
                open(files.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Found found = next;
        next = null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        return found;
    }

    private void open(Path file) {
        String path = shown(folder, file);
        if (leadsNowhere(file)) {
            Problem problem = new Problem(
                    path, "", "the link leads to a file that is not there", "Put the file itself into the inbox");
            next = new Rejected(file, path, new ArticleOutcome.Rejected(List.of(problem), 1, ""));
            return;
        }
        String sha256 = Sha256.of(file);
        if (known.test(path, sha256)) {
            return;
        }
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            open = new OpenFile(file, path, sha256, in, reader.read(in, path), pathByKey);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open " + file, failure);
        }
    }

    private Found step(OpenFile current) {
        if (!current.outcomes.hasNext()) {
            close();
            return new End(
                    current.file,
                    current.path,
                    current.sha256,
                    size(current.file),
                    current.articles,
                    current.rejected,
                    Collections.unmodifiableList(current.dropped));
        }
        return current.outcomes.next().match(current::read, current::rejected);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        OpenFile current = open;
        open = null;
        if (current != null) {
            try {
                current.in.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot close " + current.file, failure);
            }
        }
    }
}

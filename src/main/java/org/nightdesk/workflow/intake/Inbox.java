package org.nightdesk.workflow.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Dropped;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.io.Fitted;
import org.nightdesk.io.Sha256;
import org.nightdesk.problem.Problem;

/**
 * The articles of a folder with its subfolders, by path and line; files the store knows word for word are passed over.
 * Holds one file open at a time. To be used by one thread.
 */
public final class Inbox implements Iterator<Inbox.Found>, Closeable {
    /** Of a file below the inbox, in characters: the width of the store's columns. */
    static final int LONGEST_PATH = 1024;

    private static final int LONGEST_SHOWN = 200;

    private final Path folder;
    private final ArticleFiles reader;
    private final BiPredicate<String, String> known;
    private final Iterator<Listed> files;
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

    /** A file or folder that cannot be read; its articles stay as the store knows them. */
    public record Unreadable(Path file, String path, RuntimeException cause) implements Found {}

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

    /** Something in the folder. @param failure why it cannot be looked into; null when it can */
    private record Listed(Path file, String path, @Nullable IOException failure) {}

    /**
     * The files with articles, by path.
     *
     * @throws UncheckedIOException when the folder or one in it cannot be read
     */
    static List<Path> list(Path folder) {
        return list(folder, file -> isFileOf(file, ArticleFiles::recognises)).stream()
                .map(one -> {
                    if (one.failure() != null) {
                        throw new UncheckedIOException("cannot list " + folder, one.failure());
                    }
                    return one.file();
                })
                .toList();
    }

    /** Also what people take for articles and what leads nowhere, to be refused by name; pictures belong to articles. */
    private static List<Listed> listAll(Path folder) {
        return list(
                folder,
                file -> isFileOf(file, name -> ArticleFiles.recognises(name) || Documents.recognises(name))
                        || leadsNowhere(file)
                        || isDevice(file));
    }

    private static boolean isFileOf(Path file, Predicate<String> name) {
        return Files.isRegularFile(file) && name.test(file.getFileName().toString());
    }

    /** A pipe, a socket or the like under an article's name: reading one might never end. */
    private static boolean isDevice(Path file) {
        return ArticleFiles.recognises(file.getFileName().toString())
                && Files.exists(file)
                && !Files.isRegularFile(file)
                && !Files.isDirectory(file);
    }

    private static boolean leadsNowhere(Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private static List<Listed> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Listed> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.getFileName().toString().startsWith(".") && wanted.test(file)) {
                        found.add(new Listed(file, shown(folder, file), null));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return cannotRead(file, failure);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path below, @Nullable IOException failure) {
                    return failure == null ? FileVisitResult.CONTINUE : cannotRead(below, failure);
                }

                private FileVisitResult cannotRead(Path file, IOException failure) {
                    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                        found.add(new Listed(file, shown(folder, file), failure));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
        found.sort(Comparator.comparing(Listed::path));
        return found;
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

    private void open(Listed listed) {
        Path file = listed.file();
        String path = listed.path();
        if (listed.failure() != null) {
            next = unreadable(file, path, listed.failure());
        } else if (path.length() > LONGEST_PATH) {
            next = refused(
                    file,
                    Fitted.of(path, LONGEST_SHOWN),
                    "the path below the inbox has " + path.length() + " characters, more than " + LONGEST_PATH,
                    "Give its folders shorter names");
        } else if (leadsNowhere(file)) {
            next = refused(
                    file, path, "the link leads to a file that is not there", "Put the file itself into the inbox");
        } else if (isDevice(file)) {
            next = refused(file, path, "it is a pipe or a device, not a file", "Put a file into the inbox");
        } else {
            read(file, path);
        }
    }

    private static Rejected refused(Path file, String path, String reason, String remedy) {
        return new Rejected(
                file, path, new ArticleOutcome.Rejected(List.of(new Problem(path, "", reason, remedy)), 1, ""));
    }

    private void read(Path file, String path) {
        InputStream in = InputStream.nullInputStream();
        try {
            String sha256 = Sha256.of(file);
            if (!known.test(path, sha256)) {
                in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                open = new OpenFile(file, path, sha256, in, reader.read(in, path), pathByKey);
            }
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            shut(in);
            next = unreadable(file, path, failure);
        }
    }

    /** Null for a file that was taken away since the folder was listed: there is nothing to do about it. */
    private static @Nullable Unreadable unreadable(Path file, String path, Throwable cause) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? new Unreadable(file, path, new IllegalStateException(cause))
                : null;
    }

    private @Nullable Found step(OpenFile current) {
        try {
            return stepOn(current);
        } catch (RuntimeException | StackOverflowError failure) {
            open = null;
            shut(current.in);
            return unreadable(current.file, current.path, failure);
        }
    }

    /** What fails to close has failed to be read before. */
    @SuppressWarnings("EmptyCatch")
    private static void shut(InputStream in) {
        try {
            in.close();
        } catch (IOException told) {
            // The first failure is the one to tell.
        }
    }

    private Found stepOn(OpenFile current) {
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

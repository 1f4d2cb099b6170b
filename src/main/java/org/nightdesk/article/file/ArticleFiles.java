package org.nightdesk.article.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ArticleReader;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.article.read.html.HtmlReader;
import org.nightdesk.article.read.json.JsonLinesReader;
import org.nightdesk.article.read.markdown.MarkdownReader;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;

/**
 * Reads articles from the files that publishers hand in: Markdown with YAML front matter, HTML pages, and JSON Lines
 * for bulk feeds, told apart by the file's ending.
 *
 * <p>Every article of a file ends as one {@link ArticleOutcome}, with all its problems at once; nothing about a file
 * throws, only the stream itself can fail. The same bytes give equal articles. Immutable; safe for threads.
 */
public final class ArticleFiles {
    private static final List<ArticleReader> READERS =
            List.of(new MarkdownReader(), new HtmlReader(), new JsonLinesReader());

    private final ReaderSettings settings;

    public ArticleFiles(ReaderSettings settings) {
        this.settings = settings;
    }

    /** Whether the ending of the file's name is one that is read here. */
    public static boolean recognises(String fileName) {
        return reader(fileName).isPresent();
    }

    /**
     * Reads a file as its articles are asked for: of a feed, one line at a time is held in memory.
     *
     * @param in read as far as asked and not closed; an article above the size limit is never held whole
     * @throws UncheckedIOException when the stream fails, here or from the iterator
     */
    public Iterator<ArticleOutcome> read(InputStream in, String fileName) {
        Optional<ArticleReader> reader = reader(fileName);
        if (reader.isEmpty()) {
            return List.<ArticleOutcome>of(rejected(unknownEnding(fileName))).iterator();
        }
        try {
            return reader.get().read(in, fileName, settings);
        } catch (BadInputException e) {
            return List.<ArticleOutcome>of(new ArticleOutcome.Rejected(e.problems(), 1, ""))
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file that is in memory already. */
    public List<ArticleOutcome> read(byte[] bytes, String fileName) {
        List<ArticleOutcome> outcomes = new ArrayList<>();
        read(new ByteArrayInputStream(bytes), fileName).forEachRemaining(outcomes::add);
        return outcomes;
    }

    private static ArticleOutcome rejected(Problem problem) {
        return new ArticleOutcome.Rejected(List.of(problem), 1, "");
    }

    private static Problem unknownEnding(String fileName) {
        String known = READERS.stream()
                .flatMap(reader -> reader.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
        return new Problem(fileName, "", "unknown kind of article file", "Hand in one of " + known);
    }

    private static Optional<ArticleReader> reader(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return READERS.stream()
                .filter(reader -> reader.endings().contains(ending))
                .findFirst();
    }
}

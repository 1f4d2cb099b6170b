package org.nightdesk.article.read.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ArticleReader;
import org.nightdesk.article.read.LineSource;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.article.read.SourceText;
import org.nightdesk.problem.BadInputException;

/**
 * Reads JSON Lines, an article a line, for bulk feeds: one line is in memory at a time, and a line that cannot be used
 * is a problem of that line only.
 */
public final class JsonLinesReader implements ArticleReader {
    private static final int SHORTENED_BYTES = 300;

    @Override
    public List<String> endings() {
        return List.of("jsonl", "ndjson");
    }

    @Override
    public Iterator<ArticleOutcome> read(InputStream in, String file, ReaderSettings settings) {
        return new Lines(new LineSource(in, settings.limits().bytes()), file, settings);
    }

    private static final class Lines implements Iterator<ArticleOutcome> {
        private final LineSource source;
        private final String file;
        private final ReaderSettings settings;
        private final JsonArticle json;
        private @Nullable ArticleOutcome next;
        private boolean done;
        private boolean any;

        Lines(LineSource source, String file, ReaderSettings settings) {
            this.source = source;
            this.file = file;
            this.settings = settings;
            this.json = new JsonArticle(settings.limits());
        }

        @Override
        public boolean hasNext() {
            while (next == null && !done) {
                try {
                    done = !source.advance();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                next = done ? null : outcome();
                any |= next != null;
            }
            if (done && !any) {
                any = true;
                next = new ArticleOutcome.Rejected(List.of(SourceText.empty(file)), 1, "");
            }
            return next != null;
        }

        @Override
        public ArticleOutcome next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(file);
            }
            ArticleOutcome outcome = next;
            next = null;
            return outcome;
        }

        private @Nullable ArticleOutcome outcome() {
            int line = source.line();
            String place = "line " + line;
            byte[] bytes = source.bytes();
            if (source.isTooLong()) {
                String start = new String(bytes, 0, Math.min(bytes.length, SHORTENED_BYTES), StandardCharsets.UTF_8);
                return new ArticleOutcome.Rejected(
                        List.of(SourceText.tooLarge(
                                file, place, settings.limits().bytes())),
                        line,
                        start + "…");
            }
            String text;
            try {
                text = SourceText.decode(bytes, file, place, settings.locale(), null);
            } catch (BadInputException e) {
                return new ArticleOutcome.Rejected(e.problems(), line, new String(bytes, StandardCharsets.UTF_8));
            }
            if (text.isBlank()) {
                return null;
            }
            ArticleDraft draft = new ArticleDraft(file, settings);
            try {
                json.read(text, line, draft);
            } catch (BadInputException e) {
                e.problems().forEach(problem -> draft.problem(problem.place(), problem.reason(), problem.remedy()));
                return draft.reject(line, text);
            }
            return draft.finish(line, text);
        }
    }
}

package org.nightdesk.workflow.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.nightdesk.article.Article;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.job.Job;
import org.nightdesk.problem.Problem;
import org.nightdesk.segment.Segment;
import org.nightdesk.segment.Segmentation;
import org.nightdesk.segment.Segmenter;

/**
 * The texts of articles as intake would cut them, without the store.
 *
 * @param articles those that can be read
 * @param documents the segments of each of them in reading order, inline codes and all
 * @param problems of the articles that cannot be read
 */
public record SourceTexts(List<Article> articles, List<List<String>> documents, List<Problem> problems) {

    /** Those in the job's inbox. */
    public static SourceTexts ofInbox(Job job) {
        Job.Source source = job.source();
        return of(
                Inbox.list(source.inbox()),
                file -> Inbox.shown(source.inbox(), file),
                InboxSettings.of(job),
                Segmenter.of(source.locale(), source.segmentation()));
    }

    /** Those in files and folders. @param source the language of the articles */
    public static SourceTexts of(List<Path> paths, Locale source) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(Files.isDirectory(path) ? Inbox.list(path) : List.of(path));
        }
        return of(files, Path::toString, ReaderSettings.of(source), Segmenter.of(source, Segmentation.SENTENCE));
    }

    private static SourceTexts of(
            List<Path> files, Function<Path, String> names, ReaderSettings settings, Segmenter segmenter) {
        ArticleFiles reader = new ArticleFiles(settings);
        List<Article> articles = new ArrayList<>();
        List<List<String>> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                Iterator<ArticleOutcome> outcomes = reader.read(in, names.apply(file));
                while (outcomes.hasNext()) {
                    outcomes.next()
                            .match(
                                    accepted -> {
                                        articles.add(accepted.article());
                                        return documents.add(segmenter.segment(accepted.article()).stream()
                                                .map(Segment::text)
                                                .toList());
                                    },
                                    rejected -> problems.addAll(rejected.problems()));
                }
            } catch (IOException | UncheckedIOException failure) {
                problems.add(new Problem(
                        file.toString(), "", "the file cannot be read (" + failure + ")", "Check that it is there"));
            }
        }
        return new SourceTexts(List.copyOf(articles), List.copyOf(documents), List.copyOf(problems));
    }
}

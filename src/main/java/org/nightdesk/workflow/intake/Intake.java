package org.nightdesk.workflow.intake;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.ArticleJson;
import org.nightdesk.article.ArticleVersion;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.TermMatches;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.IntakeResult;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.problem.Problem;
import org.nightdesk.segment.Segment;
import org.nightdesk.segment.Segmenter;
import org.nightdesk.workflow.ConcatenatedIterator;
import org.nightdesk.workflow.Lookahead;
import org.nightdesk.workflow.MappedIterator;
import org.nightdesk.workflow.Night;

/** Reads the inbox, cuts and matches each new or changed article, and opens its units. One night at a time. */
public final class Intake {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 100;

    private final Articles articles;
    private final SourceFiles files;
    private final TranslationMemory memory;
    /** How many articles of each file were set aside. */
    private final Map<String, Integer> left = new HashMap<>();
    /** The file of the article at which each name that is missing was told: once a night is enough. */
    private final Map<String, String> told = new HashMap<>();

    public Intake(Articles articles, SourceFiles files, TranslationMemory memory) {
        this.articles = articles;
        this.files = files;
        this.memory = memory;
    }

    /** What the inbox holds, read and cut ahead of the caller on other threads. */
    public Iterator<IntakeItem> items(Night night) {
        left.clear();
        told.clear();
        Job.Source source = night.job().source();
        Map<String, String> known = files.known(night.job().name());
        Inbox inbox = new Inbox(
                source.inbox(),
                new ArticleFiles(InboxSettings.of(night.job())),
                (path, sha256) -> sha256.equals(known.get(path)));
        Preparation preparation = new Preparation(night, articles);
        Iterator<IntakeItem> targets = new MappedIterator<>(
                articles.untargeted(night.job().name(), night.job().targets()).iterator(), IntakeItem.NewTarget::new);
        return new ConcatenatedIterator<>(
                targets, new Tallied(new Lookahead<>(inbox, preparation::prepare, THREADS, AHEAD)));
    }

    /** Counts what of each file was refused: an article may be read well and still be one too many. */
    private record Tallied(Lookahead<Inbox.Found, IntakeItem> items, Map<String, Integer> refused)
            implements Iterator<IntakeItem>, AutoCloseable {
        Tallied(Lookahead<Inbox.Found, IntakeItem> items) {
            this(items, new HashMap<>());
        }

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public IntakeItem next() {
            IntakeItem item = items.next();
            if (item instanceof IntakeItem.Broken broken) {
                refused.merge(broken.path(), 1, Integer::sum);
            } else if (item instanceof IntakeItem.EndOfFile end) {
                int count = Objects.requireNonNullElse(refused.remove(end.path()), 0);
                return new IntakeItem.EndOfFile(
                        end.path(),
                        end.sha256(),
                        end.bytes(),
                        end.articles() + end.rejected() - count,
                        count,
                        end.dropped());
            }
            return item;
        }

        @Override
        public void close() {
            items.close();
        }
    }

    /** Does what can be done before the transaction, for several articles at once. */
    private static final class Preparation {
        private final Night night;
        private final Articles articles;
        private final Segmenter segmenter;

        Preparation(Night night, Articles articles) {
            this.night = night;
            this.articles = articles;
            Job.Source source = night.job().source();
            this.segmenter = Segmenter.of(source.locale(), source.segmentation());
        }

        IntakeItem prepare(Inbox.Found found) {
            if (found instanceof Inbox.Read read) {
                try {
                    return prepare(read);
                } catch (RuntimeException | StackOverflowError failure) {
                    String what = "article " + read.article().key() + " in " + read.path();
                    return new IntakeItem.Failed(what, read.path(), new IllegalStateException(failure));
                }
            }
            if (found instanceof Inbox.Unreadable unreadable) {
                String what = "source file " + unreadable.path();
                return new IntakeItem.Failed(what, unreadable.path(), unreadable.cause());
            }
            if (found instanceof Inbox.Rejected rejected) {
                return new IntakeItem.Broken(
                        rejected.file(),
                        rejected.path(),
                        rejected.outcome().line(),
                        rejected.outcome().problems(),
                        rejected.outcome().raw());
            }
            Inbox.End end = (Inbox.End) found;
            return new IntakeItem.EndOfFile(
                    end.path(), end.sha256(), end.bytes(), end.articles(), end.rejected(), end.dropped());
        }

        private IntakeItem prepare(Inbox.Read read) {
            Article article = read.article();
            if (!read.before().isEmpty()) {
                return new IntakeItem.Broken(read.file(), read.path(), 1, List.of(twice(read, read.before())), "");
            }
            String version = ArticleVersion.of(article);
            Articles.Known stored =
                    articles.known(night.job().name(), List.of(article.key())).get(article.key());
            if (stored != null && !stored.sourcePath().equals(read.path()) && isInInbox(stored.sourcePath())) {
                return new IntakeItem.Broken(
                        read.file(), read.path(), 1, List.of(twice(read, stored.sourcePath())), "");
            }
            int rank = Rank.of(article, night.job().source().categories());
            boolean orders = rank != 0 || !article.orders().isEmpty() || stored != null && stored.hasOrders();
            if (stored != null && version.equals(stored.version()) && !orders) {
                return new IntakeItem.Unchanged(read.path());
            }
            List<Segment> segments = segmenter.segment(article);
            List<String> texts = segments.stream().map(Segment::text).toList();
            List<@Nullable String> terms = new ArrayList<>(segments.size());
            for (List<TermMatch> matches :
                    night.glossary().matcher().match(texts, night.glossary().scope(article))) {
                terms.add(matches.isEmpty() ? null : TermMatches.encode(matches));
            }
            return new IntakeItem.Prepared(
                    new PreparedArticle(
                            article, version, ArticleJson.write(article), segments, terms, read.path(), rank),
                    Foreseen.of(article, read.path(), night.job(), night.glossary()));
        }

        private boolean isInInbox(String path) {
            return Files.exists(night.job().source().inbox().resolve(path));
        }

        private static Problem twice(Inbox.Read read, String other) {
            return new Problem(
                    read.path(),
                    read.article().key(),
                    SourceFiles.ID_TAKEN + other,
                    "Give each article its own id, or remove one of the two");
        }
    }

    /** Takes some of it in, in the caller's transaction. */
    public void take(List<IntakeItem> items, Night night) {
        String job = night.job().name();
        List<PreparedArticle> prepared = new ArrayList<>();
        Quarantine quarantine = new Quarantine(
                night.work().resolve("quarantine").resolve(night.date().toString()));
        for (IntakeItem item : items) {
            if (item instanceof IntakeItem.Prepared one) {
                prepared.add(one.article());
                files.quarantine(job, one.article().sourcePath(), untold(one.warnings()), night.id());
            } else if (item instanceof IntakeItem.Broken broken) {
                quarantine.keep(broken);
                files.quarantine(job, broken.path(), broken.problems(), night.id());
            }
        }
        for (IntakeItem item : items) {
            if (item instanceof IntakeItem.NewTarget more) {
                memory.leverage(
                        articles.open(more.article()), night.job().source().locale());
                foresee(more.article(), night);
            }
        }
        IntakeResult taken = articles.take(job, prepared, night.job().targets(), night.id());
        memory.leverage(taken.opened(), night.job().source().locale());
        for (IntakeItem item : items) {
            if (item instanceof IntakeItem.EndOfFile end) {
                files.read(job, asRead(end), night.id());
            }
        }
    }

    /** What a new language of an earlier article wants. */
    private void foresee(Articles.Untargeted more, Night night) {
        Article article = articles.document(more.articleId());
        if (MissingNames.of(article, night.glossary(), List.of(more.target())).isEmpty()) {
            return;
        }
        String path = articles.load(more.articleId()).sourcePath();
        files.quarantine(
                night.job().name(),
                path,
                untold(Foreseen.of(article, path, night.job(), night.glossary())),
                night.id());
    }

    /** Leaves out what was told of another article tonight. */
    private List<Problem> untold(List<Problem> warnings) {
        return warnings.stream()
                .filter(one -> {
                    String what = one.place().replaceFirst("^.*, ", "") + " " + one.reason();
                    return one.place().endsWith(" (image)")
                            || one.file().equals(told.computeIfAbsent(what, first -> one.file()));
                })
                .toList();
    }

    /** Hears of an item that was set aside: its file does not count as read. */
    public void leave(IntakeItem item) {
        left.merge(item.path(), 1, Integer::sum);
    }

    /** A file some of which was set aside is unlike itself the next night, and so read again. */
    private IntakeItem.EndOfFile asRead(IntakeItem.EndOfFile end) {
        Integer missing = left.get(end.path());
        return missing == null
                ? end
                : new IntakeItem.EndOfFile(
                        end.path(),
                        "",
                        end.bytes(),
                        Math.max(0, end.articles() - missing),
                        end.rejected(),
                        end.dropped());
    }
}

package org.nightdesk.article.read;

import java.util.List;
import java.util.function.Function;
import org.nightdesk.article.Article;
import org.nightdesk.article.Dropped;
import org.nightdesk.problem.Problem;

/** What became of one article of a source file: every article handed in ends as exactly one of these. */
public sealed interface ArticleOutcome {
    /** The line of the file where the article begins, from 1. */
    int line();

    /** What one of the two makes of it, so that neither can be forgotten. */
    <R> R match(Function<Accepted, R> accepted, Function<Rejected, R> rejected);

    /** @param dropped what the reader left out, in the order met; empty when nothing was */
    record Accepted(Article article, List<Dropped> dropped, int line) implements ArticleOutcome {
        public Accepted {
            dropped = List.copyOf(dropped);
        }

        @Override
        public <R> R match(Function<Accepted, R> accepted, Function<Rejected, R> rejected) {
            return accepted.apply(this);
        }
    }

    /**
     * @param problems all that is wrong with it, at least one
     * @param raw the line as it came, for the file of rejected lines; shortened when it was too long to be read; empty
     *     for files that hold one article, which are kept whole
     */
    record Rejected(List<Problem> problems, int line, String raw) implements ArticleOutcome {
        public Rejected {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("rejected without a problem");
            }
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R match(Function<Accepted, R> accepted, Function<Rejected, R> rejected) {
            return rejected.apply(this);
        }
    }
}

package org.nightdesk.workflow.intake;

import java.nio.file.Path;
import java.util.List;
import org.nightdesk.article.Dropped;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.Unmade;

/** What intake makes of the inbox, in the order of files and lines. */
public sealed interface IntakeItem {
    /** Which it is, for people. */
    String what();

    /** The file it comes from, below the inbox; empty for what comes from none. */
    String path();

    /** A new or changed article. @param warnings what will keep it from being published, as far as it can be foreseen */
    record Prepared(PreparedArticle article, List<Problem> warnings) implements IntakeItem {
        public Prepared {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String what() {
            return "article " + article.article().key() + " in " + path();
        }

        @Override
        public String path() {
            return article.sourcePath();
        }
    }

    /** An article the store holds as it is. */
    record Unchanged(String path) implements IntakeItem {
        @Override
        public String what() {
            return path;
        }
    }

    /** An article of an earlier night that a target locale was added for. */
    record NewTarget(Articles.Untargeted article) implements IntakeItem {
        @Override
        public String what() {
            return "the new language of an article";
        }

        @Override
        public String path() {
            return "";
        }
    }

    /** A file or article that failed; the file is read again the next night. */
    record Failed(String what, String path, RuntimeException cause) implements IntakeItem, Unmade {}

    /**
     * An article that cannot be read.
     *
     * @param raw the line as it came; empty when the whole file is at fault
     */
    record Broken(Path file, String path, int line, List<Problem> problems, String raw) implements IntakeItem {
        @Override
        public String what() {
            return path + ", line " + line;
        }
    }

    /** The end of a file, when all before it is written. */
    record EndOfFile(String path, String sha256, long bytes, int articles, int rejected, List<Dropped> dropped)
            implements IntakeItem {
        @Override
        public String what() {
            return path;
        }
    }
}

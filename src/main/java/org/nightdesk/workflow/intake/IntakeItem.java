package org.nightdesk.workflow.intake;

import java.nio.file.Path;
import java.util.List;
import org.nightdesk.article.Dropped;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.problem.Problem;

/** What intake makes of the inbox, in the order of files and lines. */
public sealed interface IntakeItem {
    /** A new or changed article. @param warnings what will keep it from being published, as far as it can be foreseen */
    record Prepared(PreparedArticle article, List<Problem> warnings) implements IntakeItem {
        public Prepared {
            warnings = List.copyOf(warnings);
        }
    }

    /** An article the store holds as it is. */
    record Unchanged() implements IntakeItem {}

    /** An article of an earlier night that a target locale was added for. */
    record NewTarget(Articles.Untargeted article) implements IntakeItem {}

    /**
     * An article that cannot be read.
     *
     * @param raw the line as it came; empty when the whole file is at fault
     */
    record Broken(Path file, String path, int line, List<Problem> problems, String raw) implements IntakeItem {}

    /** The end of a file, when all before it is written. */
    record EndOfFile(String path, String sha256, long bytes, int articles, int rejected, List<Dropped> dropped)
            implements IntakeItem {}
}

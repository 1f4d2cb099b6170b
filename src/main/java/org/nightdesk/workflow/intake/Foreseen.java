package org.nightdesk.workflow.intake;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.article.Article;
import org.nightdesk.io.Fitted;
import org.nightdesk.job.Job;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.JobGlossary;

/**
 * What will keep an article from being published, as far as it is known when it comes in: nobody should hear of it when its
 * translation is paid for. The article itself was read; the place of each problem begins with it.
 */
public final class Foreseen {
    private static final String ARTICLE = "article ";
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_NAME = 60;

    private Foreseen() {}

    /** @param path of the article's file, below the inbox */
    public static List<Problem> of(Article article, String path, Job job, JobGlossary glossary) {
        List<Problem> foreseen = new ArrayList<>(PictureWarnings.of(article, path, job));
        for (MissingNames one : MissingNames.of(article, glossary, job.targets())) {
            foreseen.add(new Problem(
                    path,
                    place(article.key()) + ", " + one.what() + " " + Fitted.of(one.name(), LONGEST_NAME),
                    one.reason(),
                    "Add it to the glossary; nightdesk glossary suggest lists what is missing"));
        }
        return foreseen;
    }

    /** The article as a place. */
    public static String place(String key) {
        return ARTICLE
                + (key.codePointCount(0, key.length()) <= LONGEST_KEY
                        ? key
                        : key.substring(0, key.offsetByCodePoints(0, LONGEST_KEY)) + "…");
    }

    /** Whether a place is one of an article that was read, not of a file that could not be. */
    public static boolean isPlace(String place) {
        return place.startsWith(ARTICLE);
    }
}

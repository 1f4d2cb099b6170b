package org.nightdesk.article;

/**
 * Something of a source file that a reader left out of the article, named so that the report can say so.
 *
 * @param what its sort, as people call it ({@code share bar}, {@code front matter key tags})
 * @param count how many of the sort were left out, from 1
 * @param excerpt how the first one begins, at most {@link #EXCERPT_CHARS} characters; empty when it has no text
 */
public record Dropped(String what, int count, String excerpt) {
    /** The longest excerpt, in characters. */
    public static final int EXCERPT_CHARS = 60;

    public Dropped {
        if (what.isBlank() || count < 1) {
            throw new IllegalArgumentException("dropped " + count + " of '" + what + "'");
        }
    }
}

package org.nightdesk.quality;

/** One kind of mistake and how it is found. Implementations are immutable and thread-safe. */
public abstract class QualityRule {
    private final String id;
    private final Category category;
    private final Severity severity;

    public QualityRule(String id, Category category, Severity severity) {
        this.id = id;
        this.category = category;
        this.severity = severity;
    }

    /** The name in job files and messages: lower-case words with hyphens. */
    public final String id() {
        return id;
    }

    public final Category category() {
        return category;
    }

    public final Severity severity() {
        return severity;
    }

    public abstract void check(AnalysedArticle article, Findings findings);
}

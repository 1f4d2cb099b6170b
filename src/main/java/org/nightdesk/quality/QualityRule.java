package org.nightdesk.quality;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One kind of mistake and how it is found. Implementations are immutable and thread-safe.
 *
 * <p>A rule is a class, its sentences and pairs of texts to try it on. The program's rules and those of other modules are found
 * alike: a public class with a public constructor without parameters, named in a file
 * {@code META-INF/services/org.nightdesk.quality.QualityRule}, and beside the class a {@code messages.properties} with its
 * sentences. A rule that looks at one unit at a time extends {@link UnitRule}; this one, for a rule that needs the whole
 * article, tells the second of two equal paragraphs:
 *
 * <pre>{@code
 * public final class RepeatedParagraph extends QualityRule {
 *     public RepeatedParagraph() {
 *         super("repeated-paragraph", Category.ADDITION, Severity.MINOR);
 *     }
 *
 *     @Override
 *     public void check(AnalysedArticle article, Findings findings) {
 *         Set<String> seen = new HashSet<>();
 *         for (CheckedUnit unit : article.translated()) {
 *             if (!seen.add(unit.target())) {
 *                 findings.add(this, unit, unit.wholeTarget(), Map.of("text", unit.target()));
 *             }
 *         }
 *     }
 * }
 * }</pre>
 *
 * <pre>
 * repeated-paragraph=“{text}” was said before.
 * repeated-paragraph.remedy=Leave it out, or translate what the source says here.
 * </pre>
 */
public abstract class QualityRule {
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]{0,39}");

    private final String id;
    private final Category category;
    private final Severity severity;

    /**
     * @param id the name in job files, sentences and the store: up to 40 lower-case letters and hyphens
     * @param category of all its findings
     * @param severity of its findings where a job sets no other
     */
    protected QualityRule(String id, Category category, Severity severity) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("quality rule id " + id);
        }
        this.id = id;
        this.category = category;
        this.severity = severity;
    }

    /** The name in job files, sentences and the store. */
    public final String id() {
        return id;
    }

    /** The category of its findings. */
    public final Category category() {
        return category;
    }

    /** The severity of its findings where a job sets no other. */
    public final Severity severity() {
        return severity;
    }

    /**
     * The base name of the resource bundle with the sentences: {@code messages} in the rule's own package. It has ICU message
     * patterns under {@code ID} or {@code ID.VARIANT} for what is wrong, and the same with {@code .remedy} for what to do.
     */
    public String bundle() {
        return getClass().getPackageName() + ".messages";
    }

    /** Adds what is wrong with an article's translation; called from several threads for several articles. */
    public abstract void check(AnalysedArticle article, Findings findings);

    /**
     * What can be told of the translation of a unit before there is one. A rule that cannot be sure says nothing: the live
     * check may be silent where the rule is not, never the other way round.
     *
     * @param article with the unit in it, for what earlier units name
     */
    public List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        return List.of();
    }
}

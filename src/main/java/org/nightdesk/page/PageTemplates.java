package org.nightdesk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateOutputException;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * The Thymeleaf templates of the pages, each of which a publisher can replace by a file of the same name in a folder.
 *
 * <p>Expressions are paths through the values of the page and Thymeleaf's own operators; there is no expression language
 * behind them, so a template cannot run code. Templates are read once. Thread-safe.
 */
public final class PageTemplates {
    private static final String OWN = "org/nightdesk/";

    private final TemplateEngine engine = new TemplateEngine();

    private final @Nullable Path replacements;

    private PageTemplates(@Nullable Path replacements) {
        this.replacements = replacements;
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PathEvaluator());
        engine.setDialect(dialect);
        if (replacements != null) {
            // Thymeleaf joins the prefix and the name as text.
            FileTemplateResolver files = new FileTemplateResolver();
            files.setPrefix(replacements.toAbsolutePath() + "/");
            files.setCheckExistence(true);
            prepare(files, 1);
        }
        ClassLoaderTemplateResolver own = new ClassLoaderTemplateResolver(PageTemplates.class.getClassLoader());
        own.setPrefix(OWN);
        prepare(own, 2);
    }

    /** The templates as they come. */
    public static PageTemplates own() {
        return new PageTemplates(null);
    }

    /**
     * The templates of a folder, such as {@code assembly/publication.html}; those it lacks as they come.
     *
     * @throws IllegalArgumentException when there is no such folder
     */
    public static PageTemplates replacedBy(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no folder " + folder);
        }
        return new PageTemplates(folder);
    }

    /** The file that replaces a template. */
    static Path file(Path folder, String name) {
        return folder.resolve(name + ".html");
    }

    /** What is wrong with the templates in a folder, whatever they replace. */
    public static List<Problem> problems(Path folder) {
        Problems problems = new Problems();
        TemplateCheck check = new TemplateCheck(replacedBy(folder).engine, folder);
        try (Stream<Path> all = Files.walk(folder)) {
            all.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .forEach(file -> check.check(file.substring(0, file.length() - ".html".length()), problems));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
        return problems.all();
    }

    private void prepare(AbstractConfigurableTemplateResolver resolver, int order) {
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setSuffix(".html");
        resolver.setCacheable(true);
        resolver.setOrder(order);
        engine.addTemplateResolver(resolver);
    }

    /**
     * Writes one page.
     *
     * @param name of the template with its folder and without its ending, such as {@code assembly/publication}
     * @param page what the template finds under {@code page}: maps, lists, strings and booleans; null is absence
     * @throws BadInputException when a template that replaces a built-in one is broken
     */
    public void write(String name, Locale locale, Map<String, ?> page, Writer out) {
        try {
            engine.process(name, new Context(locale, Map.of("page", page)), out);
        } catch (TemplateEngineException broken) {
            if (replacements == null
                    || broken instanceof TemplateOutputException
                    || !Files.exists(file(replacements, name))) {
                throw broken;
            }
            throw new BadInputException(TemplateCheck.problem(replacements, name, broken));
        }
    }
}

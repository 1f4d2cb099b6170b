package org.nightdesk.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.io.ShownPath;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.standard.expression.StandardExpressions;

/** Reads the templates that a publisher put in place of the built-in ones, without a page to fill them with. */
final class TemplateCheck {
    /** Attributes whose values are not one expression. */
    private static final List<String> OTHER =
            List.of("each", "with", "attr", "fragment", "insert", "replace", "remove");

    private final TemplateEngine engine;
    private final Path folder;

    TemplateCheck(TemplateEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    void check(String name, Problems problems) {
        try {
            TemplateModel model = engine.getConfiguration()
                    .getTemplateManager()
                    .parseStandalone(context(), name, null, null, false, false);
            for (int i = 0; i < model.size(); i++) {
                check(model.get(i));
            }
        } catch (TemplateEngineException broken) {
            problems.addAll(List.of(problem(folder, name, broken)));
        }
    }

    private void check(ITemplateEvent event) {
        if (event instanceof IProcessableElementTag tag) {
            for (IAttribute attribute : tag.getAllAttributes()) {
                String name = attribute.getAttributeCompleteName();
                if (name.startsWith("th:") && !OTHER.contains(name.substring(3)) && attribute.getValue() != null) {
                    expression(attribute);
                }
            }
        }
    }

    private void expression(IAttribute attribute) {
        try {
            StandardExpressions.getExpressionParser(engine.getConfiguration())
                    .parseExpression(context(), attribute.getValue());
        } catch (TemplateProcessingException broken) {
            throw new TemplateProcessingException(
                    "“" + attribute.getValue() + "” is not an expression",
                    broken.getTemplateName(),
                    attribute.getLine(),
                    attribute.getCol());
        }
    }

    private ITemplateContext context() {
        return new EngineContext(engine.getConfiguration(), null, null, Locale.ROOT, Map.of());
    }

    /** What is wrong with a template, at its deepest: around it is only who passed it on. */
    static Problem problem(Path folder, String name, TemplateEngineException broken) {
        Throwable cause = broken;
        String place = "";
        for (int depth = 0; depth < 20; depth++) {
            if (cause instanceof TemplateProcessingException at && at.getLine() != null) {
                place = "line " + at.getLine();
            }
            if (cause.getCause() == null) {
                break;
            }
            cause = cause.getCause();
        }
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new Problem(
                ShownPath.of(PageTemplates.file(folder, name)),
                place,
                cause instanceof TemplateInputException || place.isEmpty()
                        ? "The template cannot be read: " + reason
                        : "The template cannot be filled in: " + reason.replaceFirst(" \\(template: .*", ""),
                "Correct it, or begin again with a copy of the built-in one");
    }
}

package org.nightdesk.page;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.io.ShownPath;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Reads the templates that a publisher put in place of the built-in ones, without a page to fill them with. */
final class TemplateCheck {
    private final TemplateEngine engine;
    private final Path folder;

    /** @param engine that is used for nothing else */
    TemplateCheck(TemplateEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
        engine.addDialect(new IPreProcessorDialect() {
            @Override
            public String getName() {
                return "check";
            }

            @Override
            public int getDialectPreProcessorPrecedence() {
                return 1;
            }

            @Override
            public Set<IPreProcessor> getPreProcessors() {
                return Set.of(new PreProcessor(TemplateMode.HTML, Elements.class, 1));
            }
        });
    }

    void check(String name, Problems problems) {
        try {
            engine.process(name, new Context(Locale.ROOT, Map.of()), Writer.nullWriter());
        } catch (TemplateEngineException broken) {
            problems.addAll(List.of(problem(folder, name, broken)));
        }
    }

    /** Parses the expressions of elements and passes no element on, so that nothing is evaluated. */
    public static final class Elements extends AbstractTemplateHandler {
        /** Attributes whose values are not one expression. */
        private static final List<String> OTHER =
                List.of("each", "with", "attr", "fragment", "insert", "replace", "remove");

        /** Thymeleaf makes it. */
        public Elements() {}

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            check(tag);
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            check(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            // The opening one was not passed on either.
        }

        private void check(IProcessableElementTag tag) {
            for (IAttribute attribute : tag.getAllAttributes()) {
                String name = attribute.getAttributeCompleteName();
                if (name.startsWith("th:") && !OTHER.contains(name.substring(3)) && attribute.getValue() != null) {
                    check(attribute);
                }
            }
        }

        private void check(IAttribute attribute) {
            try {
                StandardExpressions.getExpressionParser(getContext().getConfiguration())
                        .parseExpression(getContext(), attribute.getValue());
            } catch (TemplateProcessingException broken) {
                throw new TemplateProcessingException(
                        "“" + attribute.getValue() + "” is not an expression",
                        getContext().getTemplateData().getTemplate(),
                        attribute.getLine(),
                        attribute.getCol());
            }
        }
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
                "The template cannot be used: "
                        + reason.replaceFirst("^\\(Line = .*?\\) ", "").replaceFirst(" \\(template: .*", ""),
                "Correct it, or begin again with a copy of the built-in one");
    }
}

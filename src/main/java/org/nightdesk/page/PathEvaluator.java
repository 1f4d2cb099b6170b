package org.nightdesk.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads {@code ${page.headline}} as a path through maps, nothing more: a template that a publisher was sent cannot run
 * code, and no expression language has to come along.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {
    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        String path = expression.getExpression().strip();
        Object value = null;
        int start = 0;
        boolean first = true;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            String name = path.substring(start, dot < 0 ? path.length() : dot);
            if (first) {
                value = context.getVariable(name);
                first = false;
            } else if (value instanceof Map<?, ?> map) {
                value = map.get(name);
            } else if (value != null) {
                throw new TemplateProcessingException("${" + path + "}: there is nothing under " + name);
            }
            if (dot < 0) {
                break;
            }
            start = dot + 1;
        }
        return value;
    }

    @Override
    public String toString() {
        return "paths";
    }
}

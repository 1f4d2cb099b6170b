package org.nightdesk.workflow.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Work;
import org.nightdesk.workflow.JobGlossary;

/**
 * A name around an article that its pages need and the glossary does not have: a critic or the title of a work.
 *
 * @param what {@code critic} or {@code work}
 * @param name in the source language
 * @param locales in which it is missing, never empty
 */
public record MissingNames(String what, String name, List<Locale> locales) {
    public MissingNames {
        locales = List.copyOf(locales);
    }

    /** {@code critic 홍길동 (en, ja)}. */
    public String told() {
        return what + " " + name + " (" + tags() + ")";
    }

    private String tags() {
        return locales.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }

    /** {@code the glossary has no name for en, ja, without which nothing that names it is published}. */
    String reason() {
        return "the glossary has no " + (what.equals("critic") ? "name" : "title") + " for " + tags()
                + ", without which nothing that names it is published";
    }

    /** In the order in which an article names them. */
    public static List<MissingNames> of(Article article, JobGlossary glossary, List<Locale> targets) {
        Map<String, MissingNames> missing = new LinkedHashMap<>();
        List<Locale> wanted = targets.stream().filter(article.orders()::isFor).toList();
        String critic = article.critic();
        if (critic != null && !critic.isBlank()) {
            List<Locale> derived = wanted.stream()
                    .filter(locale -> article.credits().stream()
                            .noneMatch(given -> given.locale().equals(locale) && given.critic() != null))
                    .toList();
            add("critic", critic.strip(), derived, glossary::person, missing);
        }
        for (Work work : article.works()) {
            add("work", work.title(), wanted, glossary::title, missing);
        }
        return new ArrayList<>(missing.values());
    }

    private static void add(
            String what,
            String name,
            List<Locale> targets,
            BiFunction<String, Locale, @Nullable String> official,
            Map<String, MissingNames> missing) {
        List<Locale> without = targets.stream()
                .filter(locale -> isBlank(official.apply(name, locale)))
                .toList();
        if (!without.isEmpty()) {
            missing.putIfAbsent(what + " " + name, new MissingNames(what, name, without));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

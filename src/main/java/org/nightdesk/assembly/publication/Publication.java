package org.nightdesk.assembly.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.job.Person;

/**
 * A translated article with everything a page of it shows, in one locale. Immutable; no personal data but names and
 * notes meant for print.
 *
 * @param key the source article's key
 * @param headline complete, in house style
 * @param description the beginning of the text, one sentence or two, for metadata
 * @param lead the first picture; null when the article has none
 * @param credits byline by byline, in house style's order; those without a line come last
 * @param body in reading order, without the lead; the rating is at the end of the last paragraph
 * @param peopleNotes complete lines
 * @param corrections complete lines, the oldest first
 * @param works what the article is about, the most important first
 */
public record Publication(
        String key,
        Locale locale,
        String headline,
        String description,
        Passage.@Nullable Figure lead,
        List<Credit> credits,
        List<Passage> body,
        List<String> peopleNotes,
        List<String> corrections,
        List<Title> works,
        @Nullable Rating rating,
        Dates dates,
        Source source,
        Addresses addresses,
        String publisher) {

    /**
     * A work and its title in the article's locale.
     *
     * @param title in the article's locale; the source title when the glossary has none
     */
    public record Title(String title, Work work) {}

    /**
     * When it was published.
     *
     * @param published in the locale's form
     * @param modifiedOn the day of the last correction; that of publication when there was none
     */
    public record Dates(LocalDate publishedOn, String published, LocalDate modifiedOn) {}

    /**
     * What it is a translation of.
     *
     * @param address where the source is published; null when unknown
     */
    public record Source(
            Locale locale,
            @Nullable String headline,
            @Nullable LocalDate publishedOn,
            @Nullable String address) {}

    /**
     * Where it is published.
     *
     * @param own absolute; empty when unknown
     * @param alternates the same article in other locales
     */
    public record Addresses(String own, Map<Locale, String> alternates) {}

    public Publication {
        credits = List.copyOf(credits);
        body = List.copyOf(body);
        peopleNotes = List.copyOf(peopleNotes);
        corrections = List.copyOf(corrections);
        works = List.copyOf(works);
    }

    /** The same with its pictures at other addresses. */
    public Publication showing(UnaryOperator<String> address) {
        return new Publication(
                key,
                locale,
                headline,
                description,
                lead == null ? null : lead.at(address.apply(lead.src())),
                credits,
                body.stream()
                        .map(passage -> passage instanceof Passage.Figure figure
                                ? figure.at(address.apply(figure.src()))
                                : passage)
                        .toList(),
                peopleNotes,
                corrections,
                works,
                rating,
                dates,
                source,
                addresses,
                publisher);
    }

    /** The bylines, each a line of its own. */
    public List<String> bylines() {
        return credits.stream()
                .map(Credit::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Everybody credited in a role, in order. */
    public List<Credit.Contributor> people(Person.Role role) {
        return people(kind -> kind.covers(role));
    }

    /** The critics of the source text, in order. */
    public List<Credit.Contributor> critics() {
        return people(kind -> kind == Credit.Kind.CRITIC);
    }

    private List<Credit.Contributor> people(Predicate<Credit.Kind> wanted) {
        return credits.stream()
                .filter(credit -> wanted.test(credit.kind()))
                .flatMap(credit -> credit.people().stream())
                .toList();
    }
}

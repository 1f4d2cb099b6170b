package org.nightdesk.assembly.format.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.job.Person;
import tools.jackson.databind.json.JsonMapper;

/** Describes a publication in schema.org's words as JSON-LD 1.1: a Review when it has a rating, else an Article. */
final class JsonLd {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Work.Medium, String> WORK_TYPES = Map.of(
            Work.Medium.SERIES, "TVSeries",
            Work.Medium.FILM, "Movie",
            Work.Medium.BOOK, "Book",
            Work.Medium.OTHER, "CreativeWork");
    private static final Map<Work.Medium, String> WORK_YEARS = Map.of(
            Work.Medium.SERIES, "startDate",
            Work.Medium.FILM, "dateCreated",
            Work.Medium.BOOK, "datePublished",
            Work.Medium.OTHER, "dateCreated");

    private JsonLd() {}

    /** JSON that may be in a script element as it is: no {@code <}, {@code >} or {@code &} in it. */
    static String of(Publication publication) {
        return JSON.writeValueAsString(properties(publication))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static Map<String, Object> properties(Publication publication) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@context", "https://schema.org");
        out.put("@type", type(publication));
        put(out, "url", publication.addresses().own());
        out.put("headline", publication.headline());
        out.put("name", publication.headline());
        put(out, "description", publication.description());
        out.put("inLanguage", publication.locale().toLanguageTag());
        out.put("datePublished", publication.dates().publishedOn().toString());
        out.put("dateModified", publication.dates().modifiedOn().toString());
        List<Map<String, Object>> images = images(publication);
        if (!images.isEmpty()) {
            out.put("image", images);
        }
        people(out, publication);
        works(out, publication);
        Rating rating = publication.rating();
        if (rating != null) {
            out.put("reviewRating", rating(rating));
        }
        out.put("translationOfWork", source(publication));
        return out;
    }

    private static String type(Publication publication) {
        return publication.rating() != null ? "Review" : "Article";
    }

    private static List<Map<String, Object>> images(Publication publication) {
        Passage.Figure lead = publication.lead();
        if (lead == null) {
            return List.of();
        }
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("@type", "ImageObject");
        image.put("url", AbsoluteAddress.of(lead.src(), publication));
        put(image, "caption", Inline.plain(lead.caption()));
        put(image, "description", lead.alt());
        put(image, "creditText", lead.credit());
        return List.of(image);
    }

    private static void people(Map<String, Object> out, Publication publication) {
        List<Map<String, Object>> critics = persons(publication.critics());
        if (!critics.isEmpty()) {
            out.put("author", critics);
        } else if (!publication.publisher().isEmpty()) {
            out.put("author", organization(publication.publisher()));
        }
        putAll(out, "translator", persons(publication.people(Person.Role.TRANSLATOR)));
        putAll(out, "editor", persons(publication.people(Person.Role.EDITOR)));
        if (!publication.publisher().isEmpty()) {
            out.put("publisher", organization(publication.publisher()));
        }
    }

    private static void works(Map<String, Object> out, Publication publication) {
        if (publication.works().isEmpty()) {
            return;
        }
        // A review has one subject, its first work; an article is about all of them.
        if (publication.rating() != null) {
            out.put("itemReviewed", work(publication.works().get(0), publication));
            List<Publication.Title> others =
                    publication.works().subList(1, publication.works().size());
            putAll(
                    out,
                    "mentions",
                    others.stream().map(title -> work(title, publication)).toList());
        } else {
            out.put(
                    "about",
                    publication.works().stream()
                            .map(title -> work(title, publication))
                            .toList());
        }
    }

    private static Map<String, Object> work(Publication.Title title, Publication publication) {
        Map<String, Object> work = new LinkedHashMap<>();
        Work.Medium medium = title.work().medium();
        work.put("@type", WORK_TYPES.getOrDefault(medium, "CreativeWork"));
        work.put("name", title.title());
        if (!title.title().equals(title.work().title())) {
            work.put("alternateName", title.work().title());
        }
        Integer year = title.work().year();
        if (year != null) {
            work.put(WORK_YEARS.getOrDefault(medium, "dateCreated"), String.format(Locale.ROOT, "%04d", year));
        }
        return work;
    }

    private static Map<String, Object> rating(Rating rating) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@type", "Rating");
        out.put("ratingValue", rating.value().toPlainString());
        out.put("bestRating", rating.best().toPlainString());
        out.put("worstRating", "0");
        return out;
    }

    private static Map<String, Object> source(Publication publication) {
        Publication.Source source = publication.source();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@type", type(publication));
        put(out, "url", source.address());
        put(out, "headline", source.headline());
        out.put("inLanguage", source.locale().toLanguageTag());
        put(
                out,
                "datePublished",
                source.publishedOn() == null ? null : source.publishedOn().toString());
        return out;
    }

    private static List<Map<String, Object>> persons(List<Credit.Contributor> people) {
        return people.stream()
                .map(person -> {
                    Map<String, Object> out = new LinkedHashMap<>();
                    out.put("@type", "Person");
                    out.put("name", person.name());
                    return out;
                })
                .toList();
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("@type", "Organization");
        out.put("name", name);
        return out;
    }

    private static void put(Map<String, Object> out, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.put(name, value);
        }
    }

    private static void putAll(Map<String, Object> out, String name, List<Map<String, Object>> values) {
        if (!values.isEmpty()) {
            out.put(name, values);
        }
    }
}

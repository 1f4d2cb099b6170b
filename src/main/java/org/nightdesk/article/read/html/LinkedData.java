package org.nightdesk.article.read.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nightdesk.article.Work;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.WorkFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page's JSON-LD says of its article, by the names of schema.org. */
final class LinkedData {
    private static final int DEEPEST = 50;
    private static final String USUAL_BEST = "5";
    private static final Map<String, Work.Medium> MEDIA = Map.of(
            "TVSeries", Work.Medium.SERIES,
            "TVSeason", Work.Medium.SERIES,
            "TVEpisode", Work.Medium.SERIES,
            "CreativeWorkSeries", Work.Medium.SERIES,
            "Movie", Work.Medium.FILM,
            "Book", Work.Medium.BOOK);
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final List<JsonNode> articles;

    private LinkedData(List<JsonNode> articles) {
        this.articles = articles;
    }

    /** Reads every block of JSON-LD; one that cannot be read is noted as dropped. */
    static LinkedData of(Document page, ArticleDraft draft) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(MAPPER.readTree(script.data()), articles);
            } catch (JacksonException e) {
                draft.drop("JSON-LD that cannot be read", script.data());
            }
        }
        return new LinkedData(articles);
    }

    /** A fact as text: of an object its name or address, of a list its elements, joined by commas. */
    Optional<String> text(String field) {
        return articles.stream()
                .map(article -> plain(article.path(field)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    Optional<String> rating() {
        return articles.stream()
                .map(article -> article.path("reviewRating"))
                .filter(rating -> !plain(rating.path("ratingValue")).isEmpty())
                .map(rating -> {
                    String value = plain(rating.path("ratingValue"));
                    String best = plain(rating.path("bestRating"));
                    return value.contains("/") ? value : value + "/" + (best.isEmpty() ? USUAL_BEST : best);
                })
                .findFirst();
    }

    List<WorkFields> works() {
        return articles.stream()
                .flatMap(article -> elements(article.path("itemReviewed")))
                .map(LinkedData::work)
                .filter(work -> !work.title().isBlank())
                .distinct()
                .toList();
    }

    private static void collect(JsonNode root, List<JsonNode> articles) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (node.isArray()) {
                node.forEach(waiting::add);
            } else if (node.isObject()) {
                if (elements(node.path("@type")).anyMatch(type -> isArticle(plain(type)))) {
                    articles.add(node);
                }
                waiting.add(node.path("@graph"));
            }
        }
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Review") || type.endsWith("Posting") || type.equals("Report");
    }

    private static WorkFields work(JsonNode node) {
        Work.Medium medium = elements(node.path("@type"))
                .flatMap(type -> Stream.ofNullable(MEDIA.get(plain(type))))
                .findFirst()
                .orElse(Work.Medium.OTHER);
        String year = Stream.of("dateCreated", "datePublished", "startDate", "copyrightYear")
                .map(field -> plain(node.path(field)))
                .filter(date -> date.matches("\\d{4}(\\D.*)?"))
                .map(date -> date.substring(0, 4))
                .findFirst()
                .orElse("");
        return new WorkFields(plain(node), medium.label(), year);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    private static String plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(LinkedData::plain)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        if (node.isObject()) {
            String name = plain(node.path("name"));
            return name.isEmpty() ? plain(node.path("@id")) : name;
        }
        return node.isValueNode() && !node.isNull()
                ? Parser.unescapeEntities(node.asString(), false).strip()
                : "";
    }
}

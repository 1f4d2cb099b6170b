package org.nightdesk.article.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What pages carry beside their article: navigation, share bars, vote counters, advertisements and more, told by tag,
 * role, words of class and id, attributes and whole texts, all from a data file. Immutable; safe for threads.
 */
public final class Furniture {
    public static final String CREDIT = "credit";
    public static final String CAPTION = "caption";
    public static final String NOTE = "note";
    private static final List<String> KEPT = List.of(CREDIT, CAPTION, NOTE);
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 300;
    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Furniture KNOWN = read(DataLines.of("furniture.txt"));

    private final Map<String, String> byTag = new HashMap<>();
    private final Map<String, String> byRole = new HashMap<>();
    private final Map<String, List<TokenRule>> byFirstToken = new HashMap<>();
    private final Map<Evaluator, String> byAttribute = new LinkedHashMap<>();
    private final Map<Pattern, String> byText = new LinkedHashMap<>();

    private record TokenRule(String sort, List<String> tokens) {}

    private Furniture() {}

    public static Furniture known() {
        return KNOWN;
    }

    /** The sort of furniture an element is for certain: by its tag, its role or its attributes. */
    public Optional<String> certain(Element element) {
        String sort = byTag.get(element.normalName());
        if (sort == null && element.hasAttr("role")) {
            sort = byRole.get(element.attr("role").strip().toLowerCase(Locale.ROOT));
        }
        if (sort == null && element.attributesSize() > 0) {
            for (Map.Entry<Evaluator, String> rule : byAttribute.entrySet()) {
                if (element.is(rule.getKey())) {
                    return Optional.of(rule.getValue());
                }
            }
        }
        return Optional.ofNullable(sort);
    }

    /** The sort of furniture an element seems to be by its names. */
    public Optional<String> likely(Element element) {
        return byNames(element, false);
    }

    /** Whether an element's names say that it is a credit, a caption or a note. */
    public boolean is(String sort, Element element) {
        return byNames(element, true).filter(sort::equals).isPresent();
    }

    /** The sort of furniture a whole text is. */
    Optional<String> text(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        return byText.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(text).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> byNames(Element element, boolean kept) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return Optional.empty();
        }
        List<String> tokens = tokens(element.className() + " " + element.id());
        for (int i = 0; i < tokens.size(); i++) {
            for (TokenRule rule : byFirstToken.getOrDefault(tokens.get(i), List.of())) {
                int end = i + rule.tokens().size();
                boolean matches = end <= tokens.size() && tokens.subList(i, end).equals(rule.tokens());
                if (matches && KEPT.contains(rule.sort()) == kept) {
                    return Optional.of(rule.sort());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> tokens(String names) {
        String some = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
        List<String> tokens = new ArrayList<>();
        for (String token : WORD_ENDS.split(some)) {
            if (!token.isEmpty()) {
                tokens.add(token.toLowerCase(Locale.ROOT));
            }
        }
        return tokens;
    }

    private static Furniture read(List<String> lines) {
        Furniture furniture = new Furniture();
        for (String line : lines) {
            String[] parts = line.split("\\s*\\|\\s*", 3);
            furniture.rule(parts[0], parts[1], parts[2]);
        }
        return furniture;
    }

    private void rule(String sort, String where, String what) {
        if (where.equals("text")) {
            byText.put(Pattern.compile(what, Pattern.CASE_INSENSITIVE), sort);
            return;
        }
        for (String word : what.split("\\s+")) {
            switch (where) {
                case "tag" -> byTag.put(word, sort);
                case "role" -> byRole.put(word, sort);
                case "attr" -> byAttribute.put(QueryParser.parse(word), sort);
                case "token" -> {
                    List<String> tokens = tokens(word);
                    byFirstToken
                            .computeIfAbsent(tokens.get(0), first -> new ArrayList<>())
                            .add(new TokenRule(sort, tokens));
                }
                default -> throw new IllegalStateException("furniture.txt: no place '" + where + "'");
            }
        }
    }
}

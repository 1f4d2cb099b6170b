package org.nightdesk.article.read.markdown;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.GivenCredits;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.WorkFields;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML block in front of a Markdown article.
 *
 * <p>Scalars are taken as written, never as YAML 1.1 types: a title {@code No} stays a title, {@code 2022-04-20} the
 * day it says. No object is ever built from a tag.
 */
final class FrontMatter {
    private static final int LONGEST_CHARS = 64 << 10;
    private static final int DEEPEST = 10;
    private static final String CREDITS_REMEDY =
            "Write credits: {en: {critic: NAME, editors: [KEY], translators: [KEY]}}, any of the three";

    private final String file;
    private final ArticleDraft draft;

    private FrontMatter(String file, ArticleDraft draft) {
        this.file = file;
        this.draft = draft;
    }

    /**
     * Reads the block into the draft.
     *
     * @return where in the text the body begins
     * @throws BadInputException when there is no block, no end of it, or no readable YAML in it
     */
    static int read(String text, String file, ArticleDraft draft) {
        int firstEnd = lineEnd(text, 0);
        if (!text.substring(0, firstEnd).strip().equals("---")) {
            throw new BadInputException(new Problem(
                    file,
                    "line 1",
                    "the file does not begin with front matter",
                    "Begin it with a line ---, then at least title:, then a line ---"));
        }
        int start = Math.min(firstEnd + 1, text.length());
        int line = start;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            String candidate = text.substring(line, end).stripTrailing();
            if (candidate.equals("---") || candidate.equals("...")) {
                new FrontMatter(file, draft).readYaml(text.substring(start, line));
                return Math.min(end + 1, text.length());
            }
            line = end + 1;
        }
        throw new BadInputException(new Problem(
                file, "line 1", "the front matter that begins here has no end", "Close it with a line ---"));
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void readYaml(String yaml) {
        Node root = compose(yaml);
        if (!(root instanceof MappingNode mapping)) {
            throw new BadInputException(new Problem(
                    file,
                    "line 2",
                    "the front matter is not a list of keys and values",
                    "Write lines such as title: …"));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            String name = scalar(field.getKeyNode());
            Integer before = seen.put(name, line(field.getKeyNode()));
            if (before != null) {
                draft.problem(
                        place(field.getKeyNode()),
                        "'" + name + "' is given a second time, first in line " + before,
                        "Keep one of the two");
            }
            field(name, field.getValueNode());
        }
    }

    private @Nullable Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_CHARS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            throw new BadInputException(new Problem(
                    file,
                    "line " + line,
                    "the front matter cannot be read: " + e.getProblem(),
                    "Correct the YAML; put values with : or # or quotes in them between \" marks"));
        } catch (YAMLException e) {
            throw new BadInputException(new Problem(
                    file,
                    "",
                    "the front matter cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "Correct the YAML; at most " + LONGEST_CHARS + " characters, nested at most " + DEEPEST + " deep"));
        }
    }

    private void field(String name, Node value) {
        switch (name) {
            case "id" -> draft.key(text(name, value), place(value));
            case "title" -> draft.title(text(name, value));
            case "critic" -> draft.critic(text(name, value));
            case "address" -> draft.address(text(name, value));
            case "locale" -> ifGiven(name, value, draft::locale);
            case "date" -> ifGiven(name, value, draft::date);
            case "rating" -> ifGiven(name, value, draft::rating);
            case "works" -> works(value);
            case "credits" -> credits(value);
            case "priority" -> order(name, value);
            case "due" -> order(name, value);
            case "embargo" -> order(name, value);
            case "translator" -> order(name, value);
            case "editor" -> order(name, value);
            case "locales" -> order(name, value);
            case "brief" -> order(name, value);
            case "note" -> order(name, value);
            default -> draft.drop("front matter key " + name, value instanceof ScalarNode ? scalar(value) : "");
        }
    }

    private void order(String name, Node value) {
        boolean list = value instanceof SequenceNode && name.equals("locales");
        draft.order(name, list ? names(value) : List.of(text(name, value)), place(value));
    }

    private interface Taker {
        void take(String text, String place);
    }

    private void ifGiven(String name, Node value, Taker taker) {
        String text = text(name, value);
        if (!text.isBlank()) {
            taker.take(text, place(value));
        }
    }

    private void works(Node value) {
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(this::work);
        } else if (!scalar(value).isBlank() || !(value instanceof ScalarNode)) {
            work(value);
        }
    }

    private void work(Node value) {
        if (!(value instanceof MappingNode mapping)) {
            draft.work(new WorkFields(text("works", value), "", ""), place(value));
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            String name = scalar(field.getKeyNode());
            fields.put(name, text(name, field.getValueNode()));
        }
        draft.work(
                new WorkFields(
                        fields.getOrDefault("title", ""),
                        fields.getOrDefault("kind", ""),
                        fields.getOrDefault("year", "")),
                place(value));
    }

    private void credits(Node value) {
        if (!(value instanceof MappingNode byLocale)) {
            draft.problem(place(value), "'credits' must be given by locale", CREDITS_REMEDY);
            return;
        }
        for (NodeTuple given : byLocale.getValue()) {
            Locale locale = Locale.forLanguageTag(scalar(given.getKeyNode()));
            if (locale.getLanguage().isEmpty() || !(given.getValueNode() instanceof MappingNode roles)) {
                draft.problem(
                        place(given.getKeyNode()),
                        "'" + scalar(given.getKeyNode()) + "' is not a locale with credits",
                        CREDITS_REMEDY);
            } else {
                draft.credits(credits(locale, roles));
            }
        }
    }

    private GivenCredits credits(Locale locale, MappingNode roles) {
        String critic = null;
        List<String> editors = null;
        List<String> translators = null;
        for (NodeTuple role : roles.getValue()) {
            String name = scalar(role.getKeyNode());
            switch (name) {
                case "critic" -> critic = text("critic", role.getValueNode());
                case "editors" -> editors = names(role.getValueNode());
                case "translators" -> translators = names(role.getValueNode());
                default ->
                    draft.problem(place(role.getKeyNode()), "there are no credits for '" + name + "'", CREDITS_REMEDY);
            }
        }
        return new GivenCredits(locale, critic, editors, translators);
    }

    private List<String> names(Node value) {
        List<Node> nodes = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        return nodes.stream()
                .map(FrontMatter::scalar)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private String text(String name, Node value) {
        if (value instanceof ScalarNode) {
            return scalar(value);
        }
        draft.problem(place(value), "'" + name + "' must be one value", "Write it as " + name + ": value");
        return "";
    }

    private static String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return "";
        }
        boolean none = scalar.isPlain()
                && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
        return none ? "" : scalar.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 2;
    }

    private static String place(Node node) {
        return "line " + line(node);
    }
}

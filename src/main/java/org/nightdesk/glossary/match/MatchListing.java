package org.nightdesk.glossary.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the matches in lines of text, each {@code id<TAB>text} or plain text that is known by its line number, from 1.
 *
 * <p>A listed match is a line: {@code id start end term sure|possible suffix reason}, apart by tabs, or a JSON object with
 * these names. Offsets are UTF-16 units of the text, the end exclusive. Not thread-safe.
 */
public final class MatchListing {
    /** How matches are written. */
    public enum Format {
        TSV,
        /** One JSON object a line. */
        JSON
    }

    /** What counts as one document, whose parts are evidence for each other. */
    public enum Extent {
        LINE,
        INPUT
    }

    private record Line(String id, String text) {}

    private final TermMatcher matcher;
    private final Scope scope;
    private final Extent document;
    private final Format format;
    private final JsonMapper json = new JsonMapper();

    public MatchListing(TermMatcher matcher, Scope scope, Extent document, Format format) {
        this.matcher = matcher;
        this.scope = scope;
        this.document = document;
        this.format = format;
    }

    /** @return how many matches were listed */
    public int list(BufferedReader in, Appendable out) throws IOException {
        List<Line> waiting = new ArrayList<>();
        int number = 0;
        int listed = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            int tab = line.indexOf('\t');
            waiting.add(
                    tab < 0
                            ? new Line(Integer.toString(number), line)
                            : new Line(line.substring(0, tab), line.substring(tab + 1)));
            if (document == Extent.LINE) {
                listed += list(waiting, out);
                waiting.clear();
            }
        }
        return listed + list(waiting, out);
    }

    private int list(List<Line> lines, Appendable out) throws IOException {
        List<List<TermMatch>> found =
                matcher.match(lines.stream().map(Line::text).toList(), scope);
        int listed = 0;
        for (int i = 0; i < found.size(); i++) {
            for (TermMatch match : found.get(i)) {
                out.append(format == Format.TSV ? tsv(lines.get(i), match) : json(lines.get(i), match))
                        .append('\n');
                listed++;
            }
        }
        return listed;
    }

    private static String tsv(Line line, TermMatch match) {
        return String.join(
                "\t",
                line.id(),
                Integer.toString(match.start()),
                Integer.toString(match.end()),
                match.entry().id(),
                certainty(match),
                match.suffix(),
                match.reason());
    }

    private String json(Line line, TermMatch match) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", line.id());
        fields.put("start", match.start());
        fields.put("end", match.end());
        fields.put("term", match.entry().id());
        fields.put("certainty", certainty(match));
        fields.put("suffix", match.suffix());
        fields.put("reason", match.reason());
        return json.writeValueAsString(fields);
    }

    private static String certainty(TermMatch match) {
        return match.certainty().name().toLowerCase(Locale.ROOT);
    }
}

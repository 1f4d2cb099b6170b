package org.nightdesk.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Term matches in stored form: one line of text a segment. */
public final class TermMatches {
    private static final char FIELD = '\t';
    private static final char MATCH = '\n';

    private TermMatches() {}

    public static String encode(List<TermMatch> matches) {
        StringBuilder out = new StringBuilder();
        for (TermMatch match : matches) {
            out.append(out.length() == 0 ? "" : MATCH)
                    .append(match.start())
                    .append(FIELD)
                    .append(match.end())
                    .append(FIELD)
                    .append(match.certainty() == TermMatch.Certainty.SURE ? 's' : 'p')
                    .append(FIELD)
                    .append(match.entry().id())
                    .append(FIELD)
                    .append(match.suffix())
                    .append(FIELD)
                    .append(match.reason());
        }
        return out.toString();
    }

    /** The matches whose entries are still in the glossary. */
    public static List<TermMatch> decode(String stored, Function<String, @Nullable GlossaryEntry> entries) {
        List<TermMatch> matches = new ArrayList<>();
        for (String line : stored.split(String.valueOf(MATCH), -1)) {
            String[] fields = line.split(String.valueOf(FIELD), -1);
            GlossaryEntry entry = entries.apply(fields[3]);
            if (entry != null) {
                matches.add(new TermMatch(
                        Integer.parseInt(fields[0]),
                        Integer.parseInt(fields[1]),
                        entry,
                        fields[4],
                        "s".equals(fields[2]) ? TermMatch.Certainty.SURE : TermMatch.Certainty.POSSIBLE,
                        fields[5]));
            }
        }
        return matches;
    }
}

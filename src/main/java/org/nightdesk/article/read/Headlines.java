package org.nightdesk.article.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Headline;
import org.nightdesk.text.CodedTextBuilder;

/** Takes a headline apart: category label, title of the work in title marks, the rest. */
final class Headlines {
    private static final Pattern LABEL = Pattern.compile("^[\\[［【]\\s*([^\\[\\]［］【】]{1,20}?)\\s*[\\]］】]\\s*");
    /** What may be between the title and the rest; anything else, a particle above all, keeps them together. */
    private static final Pattern AFTER_TITLE = Pattern.compile("^(?:\\s*[,:：·|、，–—-]+)?(?:\\s+|$)|^[:：·|、，–—]");

    private static final int LONGEST_TITLE = 80;
    private static final List<Marks> TITLE_MARKS = DataLines.of("title-marks.txt").stream()
            .map(line -> new Marks(line.charAt(0), line.charAt(line.length() - 1)))
            .toList();

    private final Set<String> labels;

    Headlines(Set<String> labels) {
        this.labels = labels;
    }

    /**
     * @param work the title of the work when the headline is the only place that names it; null otherwise
     */
    record Parts(Headline headline, @Nullable String work) {}

    /** @param works titles the source gives, the first work first; empty when it gives none */
    Parts parse(String title, List<String> works) {
        String rest = CodedTextBuilder.plainText(title);
        String category = "";
        Matcher label = LABEL.matcher(rest);
        if (label.find() && (labels.isEmpty() || labels.contains(label.group(1)))) {
            category = label.group(1);
            rest = rest.substring(label.end());
        }
        Optional<Quoted> leading = quotedAt(rest, 0);
        String work = null;
        boolean namesWork = false;
        if (works.isEmpty()) {
            work = firstQuoted(rest).map(Quoted::title).orElse(null);
        }
        if (leading.isPresent() && (works.isEmpty() || same(leading.get().title(), works.get(0)))) {
            Matcher gap = AFTER_TITLE.matcher(rest.substring(leading.get().end()));
            if (gap.find()) {
                namesWork = true;
                rest = rest.substring(leading.get().end() + gap.end());
            }
        }
        return new Parts(new Headline(category, namesWork, CodedTextBuilder.of(rest)), work);
    }

    private record Marks(char open, char close) {}

    private record Quoted(String title, int end) {}

    private static Optional<Quoted> firstQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                Optional<Quoted> quoted = quotedAt(text, i);
                if (quoted.isPresent()) {
                    return quoted;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Quoted> quotedAt(String text, int start) {
        for (Marks marks : TITLE_MARKS) {
            if (start < text.length() && text.charAt(start) == marks.open()) {
                int close = text.indexOf(marks.close(), start + 1);
                String title = close < 0 ? "" : text.substring(start + 1, close).strip();
                if (!title.isEmpty() && title.length() <= LONGEST_TITLE) {
                    return Optional.of(new Quoted(title, close + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean same(String title, String other) {
        return bare(title).equals(bare(other));
    }

    private static String bare(String title) {
        return title.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}

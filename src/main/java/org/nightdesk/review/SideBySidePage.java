package org.nightdesk.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.page.Direction;
import org.nightdesk.page.Html;
import org.nightdesk.page.Labels;
import org.nightdesk.page.PageTemplates;

/**
 * Writes {@link SideBySide} as one HTML page that needs nothing else: no script, no style sheet, pictures within it
 * where they are at hand. Immutable and thread-safe; the same input gives the same bytes.
 */
public final class SideBySidePage {
    private static final String TEMPLATE = "review/side-by-side";
    private static final List<String> WORDS = List.of(
            "unit",
            "source",
            "translation",
            "terms",
            "findings",
            "changed",
            "untranslated",
            "only.findings",
            "only.changed",
            "picture");

    private final PageTemplates templates;
    private final EmbeddedPictures pictures;

    public SideBySidePage(PageTemplates templates, EmbeddedPictures pictures) {
        this.templates = templates;
        this.pictures = pictures;
    }

    /** Leaves the stream open. */
    public void write(SideBySide article, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        templates.write(TEMPLATE, article.reader(), values(article), writer);
        writer.flush();
    }

    private Map<String, ?> values(SideBySide article) throws IOException {
        Labels labels = Labels.of(article.reader(), "review.properties");
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("lang", article.reader().toLanguageTag());
        page.put("dir", Direction.html(article.reader()));
        page.put("arrow", Direction.isRightToLeft(article.reader()) ? " ← " : " → ");
        page.put("key", article.key());
        page.put("headline", article.headline());
        page.put("target", language(article.target()));
        page.put("source", language(article.source()));
        page.put("words", words(labels));
        page.put("summary", summary(article, labels));
        page.put("rows", rows(article, labels));
        return page;
    }

    private static Map<String, String> language(Locale locale) {
        return Map.of("lang", locale.toLanguageTag(), "dir", Direction.html(locale));
    }

    private static Map<String, Object> words(Labels labels) {
        Map<String, Object> words = new HashMap<>();
        // The template reads paths, so only.findings becomes onlyFindings.
        for (String key : WORDS) {
            int dot = key.indexOf('.');
            String name = dot < 0
                    ? key
                    : key.substring(0, dot)
                            + key.substring(dot + 1, dot + 2).toUpperCase(Locale.ROOT)
                            + key.substring(dot + 2);
            words.put(name, labels.text(key));
        }
        return words;
    }

    private static String summary(SideBySide article, Labels labels) {
        long changed = article.rows().stream().filter(SideBySide.Row::isChanged).count();
        int findings =
                article.rows().stream().mapToInt(row -> row.findings().size()).sum();
        return labels.text("summary", Map.of("units", article.rows().size(), "findings", findings, "changed", changed));
    }

    private List<Map<String, @Nullable Object>> rows(SideBySide article, Labels labels) throws IOException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        String shown = "";
        int footnote = 1;
        for (int i = 0; i < article.rows().size(); i++) {
            SideBySide.Row row = article.rows().get(i);
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("number", row.number() == 0 ? "–" : String.valueOf(row.number()));
            values.put("anchor", "unit-" + (i + 1));
            values.put("id", row.id());
            values.put("part", labels.text("part." + row.part().label()));
            values.put("style", style(row));
            values.put("source", MarkedText.html(row.source(), termMarks(row)));
            values.put("terms", row.terms().isEmpty() ? null : terms(row));
            values.put(
                    "target",
                    row.target().isBlank() ? null : MarkedText.html(row.target(), findingMarks(row, footnote)));
            values.put("findings", row.findings().isEmpty() ? null : findings(row, footnote, labels));
            values.put(
                    "change",
                    row.isChanged() && row.lastSeen() != null
                            ? TextChange.html(row.lastSeen(), row.target(), article.target())
                            : null);
            // The texts of one picture are in a row; it is shown above the first.
            String picture = row.picture() == null ? "" : row.picture();
            values.put("picture", picture.isEmpty() || picture.equals(shown) ? null : pictures.address(picture));
            shown = picture;
            footnote += row.findings().size();
            rows.add(values);
        }
        return rows;
    }

    private static String style(SideBySide.Row row) {
        return "unit " + row.part().label() + (row.findings().isEmpty() ? "" : " found")
                + (row.isChanged() ? " changed" : "");
    }

    private static List<MarkedText.Mark> termMarks(SideBySide.Row row) {
        return row.terms().stream()
                .map(term -> new MarkedText.Mark(term.start(), term.end(), "term", ""))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> terms(SideBySide.Row row) {
        List<Map<String, @Nullable Object>> terms = new ArrayList<>();
        for (SideBySide.Term term : row.terms()) {
            int start = Math.max(0, Math.min(term.start(), row.source().length()));
            int end = Math.max(start, Math.min(term.end(), row.source().length()));
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("source", row.source().substring(start, end));
            values.put("target", term.target().isEmpty() ? null : term.target());
            values.put("note", term.note().isEmpty() ? null : term.note());
            if (!terms.contains(values)) {
                terms.add(values);
            }
        }
        return terms;
    }

    private static List<MarkedText.Mark> findingMarks(SideBySide.Row row, int firstFootnote) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        int footnote = firstFootnote;
        for (SideBySide.Finding finding : row.findings()) {
            if (finding.start() >= 0) {
                String note = "<sup><a href=\"#finding-" + footnote + "\">" + footnote + "</a></sup>";
                marks.add(new MarkedText.Mark(finding.start(), finding.end(), level(finding), note));
            }
            footnote++;
        }
        return marks;
    }

    private static List<Map<String, @Nullable Object>> findings(SideBySide.Row row, int firstFootnote, Labels labels) {
        List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        int footnote = firstFootnote;
        for (SideBySide.Finding finding : row.findings()) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("anchor", "finding-" + footnote);
            values.put("number", String.valueOf(footnote));
            values.put("level", level(finding));
            values.put("severity", labels.text("severity." + level(finding)));
            values.put("category", finding.category());
            values.put("reason", finding.reason());
            values.put("remedy", finding.remedy().isEmpty() ? null : finding.remedy());
            findings.add(values);
            footnote++;
        }
        return findings;
    }

    private static String level(SideBySide.Finding finding) {
        return Html.escape(finding.severity().label());
    }
}

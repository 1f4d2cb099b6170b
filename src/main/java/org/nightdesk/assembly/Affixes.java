package org.nightdesk.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Part;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.article.read.CaptionCredits;
import org.nightdesk.article.read.Ratings;
import org.nightdesk.assembly.publication.LocaleForms;
import org.nightdesk.assembly.publication.PatternText;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;

/**
 * What a page puts around the translated texts of an article by its house style: category and title before the headline, the
 * label of a picture's credit, the rating behind a last paragraph. Immutable.
 */
public final class Affixes {
    private static final String HEADLINE = "{headline}";
    private static final List<String> BRACKETS = List.of("[%s]", "(%s)", "%s:", "%s |", "%s -");

    private final Map<Place, Affix> first = new HashMap<>();
    private final Map<Place, Affix> last = new HashMap<>();
    private final Map<Place, Integer> ends = new HashMap<>();

    private record Place(Part part, int block) {}

    private Affixes() {}

    /**
     * @param segments all of the article
     * @param titles the title of a work in the target language by its source title; null where there is none
     */
    public static Affixes of(
            Article article,
            List<Segment> segments,
            HouseStyle style,
            Function<String, @Nullable String> titles,
            String defaultCategory) {
        Affixes affixes = new Affixes();
        segments.forEach(segment -> affixes.ends.merge(place(segment), segment.ordinal(), Math::max));
        List<Publication.Title> works = new ArrayList<>();
        for (Work work : article.works()) {
            String title = titles.apply(work.title());
            works.add(new Publication.Title(title == null || title.isBlank() ? work.title() : title, work));
        }
        affixes.headline(article, works, style, defaultCategory);
        affixes.credits(article, works, style);
        affixes.rating(article, style);
        return affixes;
    }

    /** What goes around one piece of a text: something before its first, or behind its last. */
    public Affix around(Segment segment) {
        Place place = place(segment);
        Affix before = segment.ordinal() == 0 ? first.getOrDefault(place, Affix.NONE) : Affix.NONE;
        Affix after = last.getOrDefault(place, Affix.NONE);
        boolean isLast = after != Affix.NONE && segment.ordinal() == ends.getOrDefault(place, 0);
        return isLast ? before.and(after) : before;
    }

    private static Place place(Segment segment) {
        return new Place(segment.part(), segment.block());
    }

    private void headline(Article article, List<Publication.Title> works, HouseStyle style, String defaultCategory) {
        Headline headline = article.headline();
        HeadlineLine line = new HeadlineLine(style, Categories.of(article.locale()), defaultCategory);
        String whole = line.line(headline, HEADLINE, works, new Remark.Remarks(article.key()));
        int at = whole.indexOf(HEADLINE);
        if (at < 0) {
            return;
        }
        List<String> labels = new ArrayList<>(List.of(headline.category()));
        labels.add(line.label(headline.category(), works));
        List<String> forms = new ArrayList<>();
        for (String label : labels) {
            if (!label.isBlank()) {
                BRACKETS.forEach(bracket -> forms.add(String.format(bracket, label)));
            }
        }
        if (headline.namesWork() && !works.isEmpty()) {
            Publication.Title work = works.get(0);
            forms.add(style.titleMarks().around(work.title()));
            forms.add(work.title() + ":");
        }
        Place place = new Place(Part.HEADLINE, -1);
        first.put(place, Affix.before(whole.substring(0, at), forms));
        last.put(place, Affix.after(whole.substring(at + HEADLINE.length()), List.of()));
    }

    private void credits(Article article, List<Publication.Title> works, HouseStyle style) {
        String line = PatternText.fill(style.imageCredit(), Map.of("credit", HEADLINE));
        int at = line.indexOf(HEADLINE);
        if (at < 0 || article.blocks().stream().noneMatch(Block.Picture.class::isInstance)) {
            return;
        }
        Affix before = Affix.before(line.substring(0, at), CaptionCredits.labels())
                .keeping(works.stream().map(Publication.Title::title).toList());
        Affix after = Affix.after(line.substring(at + HEADLINE.length()), List.of());
        for (int i = 0; i < article.blocks().size(); i++) {
            if (article.blocks().get(i) instanceof Block.Picture) {
                first.put(new Place(Part.CREDIT, i), before);
                last.put(new Place(Part.CREDIT, i), after);
            }
        }
    }

    /** As {@link BodyBuilder} has it: the rating closes a paragraph that ends the text. */
    private void rating(Article article, HouseStyle style) {
        Rating rating = article.rating();
        int paragraph = -1;
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            if (block instanceof Block.Paragraph text) {
                paragraph = text.text().isBlank() ? paragraph : i;
            } else if (!(block instanceof Block.Picture) && !(block instanceof Block.Note)) {
                paragraph = -1;
            }
        }
        if (rating != null && paragraph >= 0) {
            String line = LocaleForms.rating(rating, style);
            last.put(
                    new Place(Part.PARAGRAPH, paragraph), Affix.after(style.sentenceGap() + line, forms(rating, line)));
        }
    }

    private static List<String> forms(Rating rating, String line) {
        String value = rating.value().toPlainString();
        String best = rating.best().toPlainString();
        List<String> bare = new ArrayList<>(List.of(value + "/" + best, value.replace('.', ',') + "/" + best));
        bare.add(stars(rating));
        String plain = line.strip().replaceAll("^[(（\\[]|[)）\\]]$", "");
        bare.add(plain);
        List<String> forms = new ArrayList<>();
        for (String form : bare) {
            if (!form.isBlank()) {
                forms.add("(" + form + ")");
                forms.add("[" + form + "]");
                Ratings.labels().forEach(label -> forms.add(label + ": " + form));
                Ratings.labels().forEach(label -> forms.add(label + " " + form));
                forms.add(form);
            }
        }
        return forms;
    }

    private static String stars(Rating rating) {
        boolean whole = rating.value().stripTrailingZeros().scale() <= 0;
        int best = rating.best().intValue();
        return whole && best <= 10 && rating.best().compareTo(BigDecimal.valueOf(best)) == 0
                ? "★".repeat(rating.value().intValue())
                        + "☆".repeat(best - rating.value().intValue())
                : "";
    }
}

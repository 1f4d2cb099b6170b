package org.nightdesk.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.article.Article;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.assembly.credit.CreditLines;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.CleanText;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.Edition;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.LocaleForms;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.assembly.publication.SafeAddress;
import org.nightdesk.assembly.publication.Summary;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.page.Labels;

/**
 * Builds published articles of one target locale from their accepted translations.
 *
 * <p>Always builds: the remarks say what is missing, and the {@link PublicationGate} decides.
 * Immutable and thread-safe. The same manuscript gives the same publication.
 */
public final class Assembler {
    private final HouseStyle style;
    private final AssemblySettings settings;
    private final Labels labels;

    public Assembler(HouseStyle style, AssemblySettings settings) {
        this.style = style;
        this.settings = settings;
        this.labels = Labels.of(style.locale());
    }

    public Assembled assemble(Manuscript manuscript) {
        Article article = manuscript.article();
        Remark.Remarks remarks = new Remark.Remarks(article.key());
        Affixes affixes = Affixes.of(
                article, manuscript.segments(), style, manuscript.names().titles(), settings.category());
        TargetTexts texts = new TargetTexts(manuscript, style.sentenceGap(), affixes, remarks);
        List<Publication.Title> works = works(manuscript, remarks);
        String headline =
                Inline.plain(texts.text(Part.HEADLINE, -1, article.headline().text()));
        String ratingLine = article.rating() == null ? "" : LocaleForms.rating(article.rating(), style);
        BodyBuilder builder = new BodyBuilder(style, texts, remarks);
        List<Passage> body = builder.build(article, ratingLine);
        CreditLines creditLines = new CreditLines(style, settings, remarks);
        List<Credit> credits = creditLines.credits(manuscript);
        Edition edition = manuscript.edition();
        Publication publication = new Publication(
                article.key(),
                style.locale(),
                new HeadlineLine(style, Categories.of(article.locale()), settings.category())
                        .line(article.headline(), headline, works, remarks),
                Summary.of(body, style.locale()),
                builder.lead(),
                credits,
                body,
                creditLines.notes(credits),
                corrections(edition),
                works,
                article.rating(),
                dates(edition),
                source(article),
                new Publication.Addresses(address(edition.address()), alternates(edition)),
                settings.publisher());
        return new Assembled(publication, remarks.all());
    }

    private List<Publication.Title> works(Manuscript manuscript, Remark.Remarks remarks) {
        List<Publication.Title> titles = new ArrayList<>();
        for (Work work : manuscript.article().works()) {
            String title = manuscript.names().titles().apply(work.title());
            if (title == null || title.isBlank()) {
                remarks.add(
                        Remark.Kind.TITLE_UNKNOWN,
                        "work " + work.title(),
                        "the glossary has no title for " + style.locale().toLanguageTag()
                                + ", so the source title is used",
                        "Add the official title to the glossary");
                title = work.title();
            }
            titles.add(new Publication.Title(CleanText.of(title).strip(), work));
        }
        return titles;
    }

    private List<String> corrections(Edition edition) {
        return edition.corrections().stream()
                .map(correction -> {
                    String date = LocaleForms.date(correction.correctedOn(), style);
                    String note = CleanText.of(correction.note()).strip();
                    return note.isEmpty()
                            ? labels.text("correction.undescribed", Map.of("date", date))
                            : labels.text("correction", Map.of("date", date, "note", note));
                })
                .toList();
    }

    private Publication.Dates dates(Edition edition) {
        LocalDate modifiedOn = edition.corrections().stream()
                .map(Edition.Correction::correctedOn)
                .max(LocalDate::compareTo)
                .orElse(edition.publishedOn());
        return new Publication.Dates(edition.publishedOn(), LocaleForms.date(edition.publishedOn(), style), modifiedOn);
    }

    private static Publication.Source source(Article article) {
        String address = article.address() == null ? null : SafeAddress.picture(article.address());
        String headline = article.headline().text().withoutCodes().strip();
        return new Publication.Source(
                article.locale(), headline.isEmpty() ? null : headline, article.publishedOn(), address);
    }

    private static String address(String address) {
        String safe = SafeAddress.picture(address);
        return safe == null ? "" : safe;
    }

    private static Map<Locale, String> alternates(Edition edition) {
        Map<Locale, String> safe = new HashMap<>();
        edition.alternates().forEach((locale, address) -> {
            String checked = SafeAddress.picture(address);
            if (checked != null) {
                safe.put(locale, checked);
            }
        });
        return Map.copyOf(safe);
    }
}

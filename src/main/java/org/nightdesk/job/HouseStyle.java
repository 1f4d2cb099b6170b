package org.nightdesk.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The house style of one target locale: every label, mark and pattern of a published article.
 *
 * @param headline pattern with {@code {category}}, {@code {title}}, {@code {headline}}
 * @param headlineWithoutTitle the same where the headline does not name the work
 * @param categories label by article category, then by medium of the work; {@code other} is the fallback
 * @param byline patterns by role ({@code critic}, {@code editor}, {@code translator}, {@code editorAndTranslator}) with
 *     {@code {names}}; {@code joiner} before the last of several names and {@code separator} between the others, where
 *     the locale's own form is not wanted
 * @param bylineOrder the roles in the order of their lines
 * @param notes patterns by role with {@code {name}} and {@code {note}}
 * @param imageCredit pattern with {@code {credit}}
 * @param rating pattern with {@code {value}} and {@code {best}}
 * @param date an ICU date pattern
 * @param sentenceGap what is between two sentences of a paragraph
 */
public record HouseStyle(
        Locale locale,
        String headline,
        String headlineWithoutTitle,
        Map<String, Map<String, String>> categories,
        Marks titleMarks,
        Marks quotationMarks,
        Marks innerQuotationMarks,
        List<String> bylineOrder,
        Map<String, String> byline,
        Map<String, String> notes,
        String imageCredit,
        String rating,
        String date,
        String sentenceGap) {

    /** An opening and a closing mark. */
    public record Marks(String open, String close) {
        public String around(String text) {
            return open + text + close;
        }
    }

    public HouseStyle {
        categories = Map.copyOf(categories);
        bylineOrder = List.copyOf(bylineOrder);
        byline = Map.copyOf(byline);
        notes = Map.copyOf(notes);
    }

    /** A style that says nothing yet. */
    static HouseStyle blank(Locale locale) {
        Marks none = new Marks("", "");
        return new HouseStyle(
                locale, "", "", Map.of(), none, none, none, List.of(), Map.of(), Map.of(), "", "", "", " ");
    }
}

package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.match.MatchListing.Extent;
import org.nightdesk.glossary.match.MatchListing.Format;

class MatchListingTest {
    private final TermMatcher matcher = TermMatchers.forLocale(
            Locale.KOREAN,
            List.of(Entries.entry("seo-haneul", Kind.CHARACTER, "서하늘"), Entries.entry("haneul", Kind.CHARACTER, "하늘")));

    @Test
    void listsLinesByIdOrNumber() throws IOException {
        assertThat(list("s1\t서하늘과 갔다.\n하늘이 맑다.\n", Extent.LINE, Format.TSV)).isEqualTo("""
                        s1\t0\t3\tseo-haneul\tsure\t과\tword and suffix
                        2\t0\t2\thaneul\tpossible\t이\talso a common word
                        """);
    }

    @Test
    void takesTheInputForOneDocumentWhenAsked() throws IOException {
        assertThat(list("서하늘과 갔다.\n하늘이 웃었다.\n", Extent.INPUT, Format.TSV))
                .contains("2\t0\t2\thaneul\tsure\t이\tfull name elsewhere\n");
    }

    @Test
    void writesJsonLines() throws IOException {
        assertThat(list("서하늘과 갔다.\n", Extent.LINE, Format.JSON)).isEqualTo("""
                        {"id":"1","start":0,"end":3,"term":"seo-haneul","certainty":"sure","suffix":"과","reason":"word and suffix"}
                        """);
    }

    private String list(String input, Extent document, Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        new MatchListing(matcher, Scope.NONE, document, format).list(new BufferedReader(new StringReader(input)), out);
        return out.toString();
    }
}

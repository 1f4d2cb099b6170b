package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;

class TermSearchTest {
    private static final int REVIEWS = 5_000;
    private static final int TERMS = 2_000;

    @Test
    void findsFormsWhateverStandsAroundThem() {
        TermSearch search = new TermSearch(
                Locale.KOREAN,
                List.of(Entries.entry("gong-yoo", Kind.PERSON, "공유"), Entries.entry("title", Kind.TITLE, "왕이 된 남자")));

        assertThat(search.mayMention("공유했다")).isTrue();
        assertThat(search.mayMention("「왕이된 남자」를 봤다")).isTrue();
        assertThat(search.mayMention("공은 유리하다. 왕이 됐다")).isFalse();
        assertThat(search.mayMention("")).isFalse();
    }

    @Test
    void isNeverNarrowerThanMatching() throws IOException {
        assumeTrue(SharedCorpus.isPresent(), "the corpus of reviews is not there");
        List<GlossaryEntry> terms = SharedCorpus.terms(TERMS);
        TermSearch search = new TermSearch(Locale.KOREAN, terms);
        TermMatcher matcher = TermMatchers.forLocale(Locale.KOREAN, terms);
        int matched = 0;
        for (String review : SharedCorpus.reviews().subList(0, REVIEWS)) {
            if (!matcher.match(List.of(review), Scope.NONE).get(0).isEmpty()) {
                matched++;
                assertThat(search.mayMention(review)).as(review).isTrue();
            }
        }
        assertThat(matched).isGreaterThan(REVIEWS / 100);
    }
}

package org.nightdesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
    @Test
    void readsBackWhatItWrote() {
        for (long seed = 0; seed < 2_000; seed++) {
            Article article = RandomArticles.next(new Random(seed));
            assertThat(ArticleJson.read(ArticleJson.write(article)))
                    .as("seed %d", seed)
                    .isEqualTo(article);
        }
    }

    @Test
    void keepsCreditsSetByHand() {
        Article plain = RandomArticles.plain("제목", "글이다.");
        Article article = new Article(
                plain.key(),
                plain.locale(),
                plain.headline(),
                plain.works(),
                plain.critic(),
                plain.rating(),
                plain.publishedOn(),
                plain.address(),
                plain.blocks(),
                List.of(
                        new GivenCredits(Locale.ENGLISH, null, List.of("a", "b"), List.of()),
                        new GivenCredits(Locale.JAPANESE, "文", null, null)));
        assertThat(ArticleJson.read(ArticleJson.write(article))).isEqualTo(article);
        assertThat(ArticleVersion.of(article)).isNotEqualTo(ArticleVersion.of(plain));
    }

    @Test
    void givesEqualArticlesAnEqualVersionAndOthersAnother() {
        Set<Article> articles = new HashSet<>();
        Set<String> versions = new HashSet<>();
        for (long seed = 0; seed < 2_000; seed++) {
            Article article = RandomArticles.next(new Random(seed));
            String version = ArticleVersion.of(article);
            assertThat(version).matches("[0-9a-f]{64}");
            assertThat(ArticleVersion.of(RandomArticles.next(new Random(seed)))).isEqualTo(version);
            articles.add(RandomArticles.withKey(article, "same"));
            versions.add(version);
        }
        assertThat(versions).hasSameSizeAs(articles).hasSizeGreaterThan(1_900);
    }

    /** Versions are in stores: this must never change. */
    @Test
    void givesTheVersionItAlwaysGave() {
        assertThat(ArticleVersion.of(RandomArticles.plain("제목", "글이다.")))
                .isEqualTo("1487d18f11aff20511575b34ff3da9f8812482d659f4afe92a23aefc2362dbb7");
    }

    @Test
    void refusesWhatItDidNotWrite() {
        for (String text : new String[] {"", "{}", "[2,\"a\"]", "[1,\"a\"", "[1,2]", "null"}) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> ArticleJson.read(text));
        }
    }
}

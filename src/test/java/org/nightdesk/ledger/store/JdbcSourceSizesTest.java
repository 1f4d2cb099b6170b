package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.SourceSizes;
import org.nightdesk.ledger.SourceSizes.Size;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcSourceSizesTest extends StoreTest {
    private SourceSizes sizes;
    private Articles articles;

    @BeforeEach
    void wire() {
        sizes = new JdbcSourceSizes(store.source());
        articles = new JdbcArticles(store.source());
    }

    @Test
    void countsWordsAndCharactersOfEachSource() {
        take("lighthouse", "등대 리뷰", "그녀는　웃었다 😀");
        long translation =
                articles.translations(articles.ids("nightly").get(0)).get(0).id();

        assertThat(sizes.of(List.of(Ids.of(translation, 0), Ids.of(translation, 1), Ids.of(translation, 9))))
                .isEqualTo(Map.of(
                        Ids.of(translation, 0), new Size(1, 2, 5, 4),
                        Ids.of(translation, 1), new Size(1, 2, 9, 7)));
        assertThat(sizes.of(List.of())).isEmpty();
    }

    @Test
    void countsMoreThanFitIntoOneStatement() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            sentences.add("문장 " + i);
        }
        take("long", sentences.toArray(String[]::new));
        long translation =
                articles.translations(articles.ids("nightly").get(0)).get(0).id();
        List<Long> units = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            units.add(Ids.of(translation, i));
        }

        Size all = sizes.of(units).values().stream().reduce(Size.NONE, Size::plus);

        assertThat(all.rows()).isEqualTo(1_234);
        assertThat(all.words()).isEqualTo(2 * 1_234);
    }

    private void take(String key, String... sentences) {
        articles.take("nightly", List.of(IntakeSamples.prepared(key, "v1", sentences)), List.of(Locale.ENGLISH), 1);
    }
}

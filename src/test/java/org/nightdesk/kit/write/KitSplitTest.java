package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class KitSplitTest {
    @Test
    void keepsEveryArticleOnceInOrderAndNoKitOverTheLimitUnlessOneArticleIs() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Integer> words = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                words.add(random.nextInt(1500));
            }
            List<List<Integer>> kits = KitSplit.byWords(words, 1000);
            List<Integer> all = kits.stream().flatMap(List::stream).toList();
            assertThat(all).hasSize(words.size()).isSorted().doesNotHaveDuplicates();
            for (List<Integer> kit : kits) {
                int size = kit.stream().mapToInt(words::get).sum();
                assertThat(size <= 1000 || kit.size() == 1)
                        .as("%s of %s", kit, words)
                        .isTrue();
            }
        }
    }

    /** Words of the articles, and the words of those that share a kit of at most 1000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300 300 300 300 | 300 300, 300 300",
                "500 500         | 500 500",
                "500 501         | 500, 501",
                "0 0             | 0 0",
                "2500            | 2500",
                "300 600 300     | 300, 600 300",
                "299 600 301     | 299 600, 301",
                "400 500 300     | 400, 500 300"
            })
    void makesKitsOfLikeSize(String words, String kits) {
        List<Integer> sizes =
                Arrays.stream(words.split(" ")).map(Integer::valueOf).toList();

        List<String> made = KitSplit.byWords(sizes, 1000).stream()
                .map(kit -> String.join(
                        " ", kit.stream().map(i -> sizes.get(i).toString()).toList()))
                .toList();

        assertThat(made).containsExactly(kits.split(", "));
    }

    @Test
    void needsArticlesAndRoomForAWord() {
        assertThat(KitSplit.byWords(List.of(), 1000)).isEmpty();
        assertThat(KitSplit.byWords(List.of(1, 1), 1)).hasSize(2);
        assertThatThrownBy(() -> KitSplit.byWords(List.of(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

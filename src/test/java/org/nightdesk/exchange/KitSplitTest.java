package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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

    @Test
    void makesKitsOfLikeSize() {
        assertThat(KitSplit.byWords(List.of(300, 300, 300, 300), 1000)).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(KitSplit.byWords(List.of(), 1000)).isEmpty();
    }
}

package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsOnDiskTest {
    @Test
    void givesEveryTextBackInAnyOrder() throws IOException {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        try (TextsOnDisk onDisk = new TextsOnDisk()) {
            for (int i = 0; i < 30_000; i++) {
                String text = i % 9_999 == 7 ? "가😀".repeat(20_000) : "text " + i + " 대사".repeat(random.nextInt(6));
                texts.add(i % 100 == 0 ? "" : text);
                onDisk.add(texts.get(i));
            }

            assertThat(onDisk.size()).isEqualTo(texts.size());
            // The last ones first: they are not on disk yet.
            for (int i = texts.size() - 1; i > texts.size() - 50; i--) {
                assertThat(onDisk.text(i)).isEqualTo(texts.get(i));
            }
            for (int i = 0; i < texts.size(); i++) {
                assertThat(onDisk.text(i)).isEqualTo(texts.get(i));
            }
            for (int i = 0; i < 5_000; i++) {
                int at = random.nextInt(texts.size());
                assertThat(onDisk.text(at)).isEqualTo(texts.get(at));
            }
        }
    }

    @Test
    void makesNoFileForNothing() throws IOException {
        try (TextsOnDisk onDisk = new TextsOnDisk()) {
            assertThat(onDisk.size()).isZero();
            assertThatThrownBy(() -> onDisk.text(0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}

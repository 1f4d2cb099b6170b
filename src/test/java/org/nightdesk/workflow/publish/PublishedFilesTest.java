package org.nightdesk.workflow.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedFilesTest {
    @Test
    void namesFilesAsEverySystemTakesThem() {
        assertThat(PublishedFiles.fileName("soundtrack-1-review")).isEqualTo("soundtrack-1-review");
        assertThat(PublishedFiles.fileName("https://example.org/a/b?c=1"))
                .matches("https-example-org-a-b-c-1-[0-9a-f]{8}");
        assertThat(PublishedFiles.fileName("../../etc/passwd")).doesNotContain("..", "/");
    }

    @Test
    void keepsKeysApartThatLookAlike() {
        assertThat(PublishedFiles.fileName("a b")).isNotEqualTo(PublishedFiles.fileName("a-b"));
        assertThat(PublishedFiles.fileName("A-b")).isNotEqualTo(PublishedFiles.fileName("a-b"));
    }
}

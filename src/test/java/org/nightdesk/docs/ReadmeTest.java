package org.nightdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final int MOST_WORDS = 600;

    @Test
    void readmeStaysShort() {
        String text = Page.read(Path.of("README.md")).text().replaceAll("\\]\\([^)]*\\)", "]");
        List<String> words = Pattern.compile("\\s+")
                .splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();

        assertThat(words).hasSizeLessThanOrEqualTo(MOST_WORDS).hasSizeGreaterThan(100);
    }
}

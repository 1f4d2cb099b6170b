package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.docs.Page;

/** The page on the glossary agrees with the reader. */
@NullUnmarked
class GlossaryReferenceTest {
    private static final Page PAGE = Page.doc("reference/glossary.md");

    @TempDir
    private Path folder;

    @Test
    void namesEveryColumnAndNoOther() {
        Set<String> known = new TreeSet<>();
        for (EntryField field : EntryField.values()) {
            known.add(field.label());
        }
        for (LocaleColumn.Form form : LocaleColumn.Form.values()) {
            known.add(new LocaleColumn(Locale.ENGLISH, form).name().replaceFirst("^en", "LOCALE"));
        }
        Set<String> documented = PAGE.table("columns").stream()
                .map(row -> row.get(0).replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(known);
    }

    @Test
    void readsTheExample() throws IOException {
        List<Page.Block> examples =
                PAGE.blocks().stream().filter(block -> block.has("glossary")).toList();
        assertThat(examples).hasSize(1);
        Path file =
                Files.writeString(folder.resolve("names.csv"), examples.get(0).text());

        assertThat(GlossaryFiles.read(List.of(file), Locale.KOREAN)).hasSize(3);
    }
}

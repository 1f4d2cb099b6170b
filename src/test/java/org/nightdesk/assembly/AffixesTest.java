package org.nightdesk.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.nightdesk.article.Part;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;

/** What pages add is not added again when a translator has added it. */
class AffixesTest {
    static final List<String> STYLES = Samples.STYLES;

    private static Affixes affixes(Manuscript manuscript, HouseStyle style) {
        return Affixes.of(
                manuscript.article(),
                manuscript.segments(),
                style,
                manuscript.names().titles(),
                AssemblySettings.DEFAULTS.category());
    }

    private static Manuscript withEverythingAdded(Manuscript review, Affixes affixes) {
        return new Manuscript(
                review.article(),
                review.segments(),
                segment -> affixes.around(segment)
                        .around(Objects.requireNonNull(review.accepted().apply(segment))),
                review.names(),
                review.work(),
                review.override(),
                review.edition());
    }

    @ParameterizedTest
    @FieldSource("STYLES")
    void leaveAPageAsItIsWhenTranslatorsAddedEverythingThemselves(String tag) {
        HouseStyle style = Samples.style(tag);
        Manuscript review = Samples.review(tag);
        Affixes affixes = affixes(review, style);
        Assembler assembler = new Assembler(style, AssemblySettings.DEFAULTS);

        Assembled expected = assembler.assemble(review);
        Assembled assembled = assembler.assemble(withEverythingAdded(review, affixes));

        assertThat(assembled.publication()).isEqualTo(expected.publication());
        assertThat(assembled.remarks().stream().filter(remark -> remark.kind() == Remark.Kind.ADDED_TWICE))
                .as("every doubled text is recorded")
                .hasSameSizeAs(review.segments().stream()
                        .filter(segment -> !affixes.around(segment).isEmpty())
                        .toList());
        assertThat(expected.remarks()).extracting(Remark::kind).doesNotContain(Remark.Kind.ADDED_TWICE);
    }

    @Test
    void goAroundTheFirstAndLastPieceOfATextOnly() {
        Manuscript review = Samples.review("en");
        Affixes affixes = affixes(review, Samples.style("en"));

        List<String> around = review.segments().stream()
                .filter(segment -> !affixes.around(segment).isEmpty())
                .map(segment -> segment.part() + " " + affixes.around(segment).around("…"))
                .toList();

        assertThat(around).hasSize(4);
        assertThat(around.get(0)).startsWith("HEADLINE K-Drama Review: ‘").endsWith("’ …");
        assertThat(around).contains("CREDIT Credit: …");
        assertThat(around.get(3)).startsWith("PARAGRAPH … (").endsWith(")");
        assertThat(affixes.around(new Segment(1, Part.HEADLINE, -1, 1, "more", 1)))
                .isEqualTo(Affix.NONE);
    }
}

package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;

/**
 * Filled kits as the version before signatures wrote them, kept as files: they come back to the store that issued them, and
 * to no other. Kits of version 0.1 come back in {@code UpgradeIT}.
 */
class EarlierKitsTest {
    @TempDir
    Path folder;

    private static Kit kit(Kit.Kind kind) {
        return SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH);
    }

    private static FakeStore store(Kit.Kind kind) {
        return FakeStore.after(kit(kind), kind == Kit.Kind.REVIEW ? SampleKits.filled() : SampleKits.open());
    }

    private Receipt receipt(Kit.Kind kind, FakeStore store) throws IOException {
        String name = "earlier/unsigned-" + kind.code().toLowerCase(Locale.ROOT) + ".xlsx";
        Path file = folder.resolve("kit.xlsx");
        try (InputStream in = Objects.requireNonNull(EarlierKitsTest.class.getResourceAsStream(name))) {
            Files.write(file, in.readAllBytes());
        }
        HandIn handIn = HandIn.by("kim-hoyeun", "nightly").adopting();
        return Reconciliation.of(new KitReader().read(file), handIn, store);
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void comeBackWholeToTheStoreThatIssuedThem(Kit.Kind kind) throws IOException {
        Receipt receipt = receipt(kind, store(kind).ofEarlierVersion());

        assertThat(Objects.requireNonNull(receipt.stamp()).isSigned()).isFalse();
        assertThat(receipt.notes()).extracting(Reason::code).containsExactly("kit-of-earlier-version");
        List<KitRow> rows = SampleKits.filled().stream()
                .flatMap(article -> article.rows().stream())
                .toList();
        assertThat(receipt.lines()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(receipt.lines().get(i).outcome()).isEqualTo(RowOutcome.APPLIED);
            assertThat(receipt.lines().get(i).key()).isEqualTo(rows.get(i).key());
            assertThat(receipt.lines().get(i).text())
                    .isEqualTo(NormalizedText.of(rows.get(i).text(), Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void areHeldWhereTheStoreKnowsAnotherKitOrNone(Kit.Kind kind) throws IOException {
        FakeStore none = store(kind);
        none.kits.clear();
        Kit.Kind otherKind = kind == Kit.Kind.REVIEW ? Kit.Kind.TRANSLATION : Kit.Kind.REVIEW;
        FakeStore otherRows = store(kind).ofEarlierVersion();
        otherRows.kits.replaceAll((id, known) -> new IssuedKit(
                id,
                known.job(),
                known.kind(),
                known.person(),
                known.source(),
                known.target(),
                known.rows().subList(0, 30),
                false));

        assertThat(held(kind, none)).isEqualTo("unknown-kit");
        assertThat(held(kind, store(kind))).isEqualTo("stamp-altered");
        assertThat(held(kind, store(otherKind).ofEarlierVersion())).isEqualTo("stamp-altered");
        assertThat(held(kind, otherRows)).isEqualTo("stamp-altered");
    }

    private String held(Kit.Kind kind, FakeStore store) throws IOException {
        Receipt receipt = receipt(kind, store);
        assertThat(receipt.lines(RowOutcome.APPLIED)).isEmpty();
        return receipt.lines(RowOutcome.HELD).get(0).reasons().get(0).code();
    }

    @Test
    void sayInTheReceiptThatTheyAreOfAnEarlierVersion() throws IOException {
        Receipt receipt =
                receipt(Kit.Kind.TRANSLATION, store(Kit.Kind.TRANSLATION).ofEarlierVersion());

        assertThat(receipt.notes().get(0).in(Locale.ENGLISH)).isEqualTo("The kit was made by an earlier version");
    }
}

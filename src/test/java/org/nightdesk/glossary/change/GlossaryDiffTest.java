package org.nightdesk.glossary.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;

class GlossaryDiffTest {
    private static final Locale ES = Locale.forLanguageTag("es");
    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

    /** What the tests vary of an entry. */
    private record Draft(
            String source,
            List<String> variants,
            String scope,
            Map<Locale, Target> targets,
            boolean dnt,
            Status status,
            String note) {
        GlossaryEntry entry(String id) {
            return new GlossaryEntry(
                    id, Kind.PERSON, source, variants, scope, targets, dnt, Origin.OWN, status, note, null, null);
        }
    }

    private static final Draft HEE = new Draft(
            "한소희",
            List.of("소희"),
            "",
            Map.of(
                    Locale.ENGLISH,
                    target("Han So Hee"),
                    ES,
                    new Target("Han So Hee", List.of("So Hee", "Sohee"), List.of("Han Sohi"), "")),
            false,
            Status.APPROVED,
            "");

    private static Target target(String required) {
        return new Target(required, List.of(), List.of(), "");
    }

    private static GlossaryDiff change(Draft before, UnaryOperator<Draft> change) {
        return GlossaryDiff.between(
                List.of(before.entry("hee")), List.of(change.apply(before).entry("hee")));
    }

    private static Draft withStatus(Draft d, Status status) {
        return new Draft(d.source, d.variants, d.scope, d.targets, d.dnt, status, d.note);
    }

    private static Draft withTargets(Draft d, Map<Locale, Target> targets) {
        return new Draft(d.source, d.variants, d.scope, targets, d.dnt, d.status, d.note);
    }

    @Test
    void tellsAddedRemovedAndChangedEntriesWhateverTheirOrder() {
        GlossaryEntry a = HEE.entry("a");
        GlossaryEntry b = HEE.entry("b");
        GlossaryEntry c = HEE.entry("c");
        GlossaryEntry changed = withStatus(HEE, Status.RETIRED).entry("b");
        GlossaryDiff diff = GlossaryDiff.between(List.of(c, b, a), List.of(HEE.entry("d"), changed, c));
        assertThat(diff.added()).containsExactly(HEE.entry("d"));
        assertThat(diff.removed()).containsExactly(a);
        assertThat(diff.changed()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(b);
            assertThat(change.after()).isEqualTo(changed);
            assertThat(change.fields()).containsExactly("status");
        });
        assertThat(GlossaryDiff.between(List.of(a, b), List.of(b, a)).isEmpty()).isTrue();
    }

    @Test
    void namesTheChangedFieldsAsInTheFiles() {
        GlossaryDiff diff = change(
                HEE,
                d -> withTargets(
                        d,
                        Map.of(
                                Locale.ENGLISH,
                                new Target("Han So-hee", List.of(), List.of("Han Sohee"), "Han So-hee (한소희)"),
                                Locale.JAPANESE,
                                target("ハン・ソヒ"))));
        assertThat(diff.changed().get(0).fields())
                .containsExactly("en", "en.first", "en.forbidden", "es", "es.allowed", "es.forbidden", "ja");
    }

    @Test
    void touchesOnlyTheLocalesWhoseFormsChanged() {
        GlossaryDiff diff =
                change(HEE, d -> withTargets(d, Map.of(Locale.ENGLISH, target("Han So-hee"), ES, d.targets.get(ES))));
        GlossaryEntry matched = HEE.entry("hee");
        assertThat(diff.touches(matched, Locale.ENGLISH)).isTrue();
        assertThat(diff.touches(matched, Locale.UK)).as("falls back to en").isTrue();
        assertThat(diff.touches(matched, ES)).isFalse();
        assertThat(diff.touches(HEE.entry("another"), Locale.ENGLISH)).isFalse();
        assertThat(diff.toMatchAnew()).isEmpty();
    }

    @Test
    void aRegionWithAFormOfItsOwnIsNotTouchedByItsLanguage() {
        Draft regional = withTargets(HEE, Map.of(ES, target("Han So Hee"), MEXICO, target("Sohee Han")));
        GlossaryDiff diff =
                change(regional, d -> withTargets(d, Map.of(ES, target("So Hee Han"), MEXICO, target("Sohee Han"))));
        assertThat(diff.touched(ES)).containsExactly("hee");
        assertThat(diff.touched(MEXICO)).isEmpty();
    }

    @Test
    void notesAndTheOrderOfFormsTouchNothing() {
        GlossaryDiff diff = change(
                HEE,
                d -> new Draft(
                        d.source,
                        d.variants,
                        d.scope,
                        Map.of(
                                Locale.ENGLISH,
                                target("Han So Hee"),
                                ES,
                                new Target("Han So Hee", List.of("Sohee", "So Hee"), List.of("Han Sohi"), "")),
                        d.dnt,
                        d.status,
                        "new note"));
        assertThat(diff.changed().get(0).fields()).containsExactly("es.allowed", "note");
        assertThat(diff.touched(ES)).isEmpty();
        assertThat(diff.touched(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void comingIntoForceAndGoingOutOfItTouchesEveryLocale() {
        for (Status other : List.of(Status.PROPOSED, Status.RETIRED)) {
            GlossaryDiff in = change(withStatus(HEE, other), d -> HEE);
            assertThat(in.touched(Locale.JAPANESE)).containsExactly("hee");
            assertThat(in.toMatchAnew()).containsExactly(HEE.entry("hee"));
            GlossaryDiff out = change(HEE, d -> withStatus(d, other));
            assertThat(out.touched(ES)).containsExactly("hee");
            assertThat(out.toMatchAnew()).isEmpty();
        }
        assertThat(change(withStatus(HEE, Status.PROPOSED), d -> withStatus(d, Status.RETIRED))
                        .touched(ES))
                .isEmpty();
    }

    @Test
    void anotherSourceFormOrScopeMeansOtherMatches() {
        GlossaryDiff variant = change(
                HEE, d -> new Draft(d.source, List.of("소희", "한 소희"), d.scope, d.targets, d.dnt, d.status, d.note));
        assertThat(variant.touched(ES)).containsExactly("hee");
        assertThat(variant.toMatchAnew()).hasSize(1);
        GlossaryDiff scope =
                change(HEE, d -> new Draft(d.source, d.variants, "title", d.targets, d.dnt, d.status, d.note));
        assertThat(scope.touched(Locale.JAPANESE)).containsExactly("hee");
    }

    @Test
    void whatCameOrWentTouchesTheLocalesItSpokeFor() {
        GlossaryDiff added = GlossaryDiff.between(
                List.of(),
                List.of(HEE.entry("hee"), withStatus(HEE, Status.PROPOSED).entry("later")));
        assertThat(added.touched(ES)).containsExactly("hee");
        assertThat(added.touched(Locale.JAPANESE)).isEmpty();
        assertThat(added.toMatchAnew()).containsExactly(HEE.entry("hee"));
        GlossaryDiff removed = GlossaryDiff.between(List.of(HEE.entry("hee")), List.of());
        assertThat(removed.touches(HEE.entry("hee"), Locale.ENGLISH)).isTrue();
    }
}

package org.nightdesk.assembly.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.assembly.store.Publications.CreditLine;
import org.nightdesk.assembly.store.Publications.File;
import org.nightdesk.assembly.store.Publications.Published;
import org.nightdesk.ledger.store.LedgerStore;
import org.nightdesk.problem.Problem;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcPublicationsTest extends StoreTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final Problem REFUSAL = new Problem("", "block 3 (image)", "the picture has no credit", "Add it");

    private Publications publications;

    @BeforeEach
    void fill() {
        publications =
                new JdbcPublications(store.client(), store.nights(), new LedgerStore().ledgerQueries(store.source()));
        store.night(1, "nightly", FIRST);
        store.night(2, "nightly", FIRST.plusDays(1));
        for (int n = 1; n <= 2; n++) {
            store.jdbc()
                    .update(
                            "insert into article (id, job, article_key, version, edition, next_n, headline, document,"
                                    + " source_path, night_id) values (?, ?, ?, 'v', 1, 1, 'h', '[]', 'p', 1)",
                            n,
                            n == 1 ? "nightly" : "weekly",
                            "review-" + n);
            store.jdbc()
                    .update(
                            "insert into translation (id, article_id, locale, ref) values (?, ?, 'pt-BR', ?)",
                            10 + n,
                            n,
                            n);
        }
    }

    private static Published edition(long id, long translation, int edition, long night, File... files) {
        return new Published(id, translation, edition, "v" + edition, List.of(files), FIRST.plusDays(night - 1), night);
    }

    @Test
    void giveBackEditionsOldestFirstWithTheirFilesByPath() {
        Published first =
                edition(1, 11, 1, 1, new File("html", "pt-BR/a.html", "1a"), new File("json", "pt-BR/a.json", "2b"));
        Published second = edition(3, 11, 2, 2, new File("html", "pt-BR/a.html", "3c"));
        Published other = edition(2, 12, 1, 1);
        publications.publish(first, List.of());
        publications.publish(other, List.of());
        publications.publish(second, List.of());

        assertThat(publications.editions(11)).containsExactly(first, second);
        assertThat(publications.publishedIn(1)).containsExactly(first, other);
        assertThat(publications.publishedIn(3)).isEmpty();
        assertThat(publications.nextId()).isEqualTo(4);
    }

    @Test
    void keepCreditLinesInTheirOrder() {
        List<CreditLine> credits = List.of(
                new CreditLine("editor", "seo-hae-lan", "Seo Hae-lan", 0),
                new CreditLine("translator", "dana-whitlock", "Dana Whitlock", 812));
        publications.publish(edition(1, 11, 1, 1), credits);

        assertThat(publications.credits(1)).isEqualTo(credits);
        assertThat(publications.credits(2)).isEmpty();
    }

    @Test
    void noteOtherFilesOfAnEditionThatWasWrittenAgain() {
        publications.publish(
                edition(1, 11, 1, 1, new File("html", "a.html", "1a"), new File("wxr", "a.xml", "2b")), List.of());

        publications.rewrite(1, List.of(new File("html", "a.html", "9f")));

        assertThat(publications.editions(11))
                .singleElement()
                .satisfies(edition -> assertThat(edition.files()).containsExactly(new File("html", "a.html", "9f")));
    }

    @Test
    void tellWhyTranslationsOfAJobWaitUntilTheyArePublished() {
        publications.refuse(11, List.of(REFUSAL));
        publications.refuse(12, List.of(REFUSAL));
        publications.refuse(11, List.of(new Problem("", "", "nobody is credited as editor", "Name one"), REFUSAL));

        assertThat(publications.refusals("nightly"))
                .containsOnlyKeys(11L)
                .containsEntry(
                        11L,
                        List.of(
                                new Problem("review-1 in pt-BR", "", "nobody is credited as editor", "Name one"),
                                new Problem(
                                        "review-1 in pt-BR",
                                        "",
                                        "block 3 (image): the picture has no credit",
                                        "Add it")));

        publications.publish(edition(1, 11, 1, 2), List.of());

        assertThat(publications.refusals("nightly")).isEmpty();
        assertThat(publications.refusals("weekly")).containsOnlyKeys(12L);
    }

    @Test
    void tellWhoHasAPathInItsLastEditionAndWhatStands() {
        File page = new File("html", "pt-BR/a.html", "1a");
        File picture = new File(File.PICTURE, "pt-BR/pictures/a/lead-12.png", "2b", "images/lead.png");
        File other = new File(File.PICTURE, "pt-BR/pictures/a/roof-34.png", "3c", "images/긴 이름/roof.png");
        File weekly = new File("html", "pt-BR/b.html", "4d");
        publications.publish(edition(1, 11, 1, 1, page, other), List.of());
        publications.publish(edition(2, 11, 2, 2, page, picture, other), List.of());
        publications.publish(edition(3, 12, 1, 2, weekly), List.of());
        publications.rewrite(2, List.of(page, picture));

        assertThat(publications.editions(11).get(0).files()).containsExactly(page, other);
        assertThat(publications.standing())
                .extracting(
                        Publications.Standing::translationId,
                        Publications.Standing::job,
                        Publications.Standing::article,
                        one -> one.locale().toLanguageTag(),
                        Publications.Standing::file)
                .containsExactly(
                        tuple(11L, "nightly", "review-1", "pt-BR", page),
                        tuple(11L, "nightly", "review-1", "pt-BR", picture),
                        tuple(12L, "weekly", "review-2", "pt-BR", weekly));
        assertThat(publications.standing(List.of(picture.path(), other.path(), weekly.path(), "pt-BR/c.html")))
                .extracting(Publications.Standing::file)
                .as("what an earlier edition alone had is nobody's")
                .containsExactly(picture, weekly);
        assertThat(publications.standing(List.of())).isEmpty();
    }

    @Test
    void noteWhereJobsPublish() {
        publications.publishInto("nightly", "{work}/published");
        publications.publishInto("weekly", "/srv/www");
        publications.publishInto("nightly", "{work}/pages");

        assertThat(publications.folders())
                .containsExactly(Map.entry("nightly", "{work}/pages"), Map.entry("weekly", "/srv/www"));
    }
}

package org.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Every bounded column of the store, read from its schema: how long its texts can become, and who sees to that. A column that
 * is added without a line here fails the test, and so does one that is narrower than what may be put into it.
 */
@NullUnmarked
class ColumnWidthsTest {
    private static final int OURS = 0;

    /** What limits a text. @param columns as {@code table.column} @param longest in characters */
    private record Bound(int longest, String by, List<String> columns) {}

    private static Bound bound(int longest, String by, String columns) {
        return new Bound(longest, by, List.of(columns.split("\\s+")));
    }

    /** Texts that people choose: each with the door that refuses or fits longer ones. The limits are tested at the doors. */
    private static final List<Bound> CHOSEN = List.of(
            bound(
                    63,
                    "JobKeys.NAME",
                    "night.job source_file.job quarantined.job article.job kit.job receipt.job glossary_state.job"
                            + " glossary_page.job publish_folder.job glossary_change.job glossary_queue.job correction.job"
                            + " term_proposal.job"),
            bound(
                    63,
                    "PeopleKeys.KEY; Collecting leaves longer names of folders out",
                    "translation.translator translation.editor revision.person remark.person workload.person"
                            + " affinity.person route.person kit.person receipt.person credit.person scorecard.person slip.person route.taken_from question.person"
                            + " term_proposal.person"),
            bound(
                    35,
                    "LocaleTags.LONGEST, ArticleDraft.locale",
                    "translation.locale memory.source_locale memory.target_locale kit.locale scorecard.locale slip.locale"
                            + " term_proposal.locale"),
            bound(200, "ArticleDraft.key, ArticleKeys.ofAddress", "article.article_key"),
            bound(1024, "Inbox.LONGEST_PATH", "source_file.path quarantined.path article.source_path"),
            bound(200, "JdbcSourceFiles.place", "quarantined.place"),
            bound(1024, "Returns.LONGEST_PATH", "receipt.path open_return.path known_return.path"),
            bound(24, "Collecting.LONGEST_CODE", "receipt.kit_code slip.kit_code term_proposal.kit_code"),
            bound(
                    64,
                    "Intervention.Word, PeopleKeys.KEY",
                    "paused.decided_by intervention.decided_by answer.answered_by settled_receipt.decided_by"),
            bound(2000, "Intervention.Word", "paused.why intervention.why settled_receipt.why"),
            bound(200, "TermSheet.LONGEST_TERM", "term_proposal.source term_proposal.target"),
            bound(300, "Routing.LONGEST_TOPIC", "affinity.topic"),
            bound(200, "PeopleKeys.NAME_IN for people, ArticleDraft.critic for critics", "credit.name"),
            bound(100, "EntryChecks", "glossary_change.entry_id correction.entry_id"),
            bound(40, "QualityRule, FindingText", "finding.rule finding.variant correction.rule correction.variant"));

    /** Texts that the program makes: codes, digests, keys, and paths below folders of its own. */
    private static final List<Bound> MADE = List.of(
            bound(
                    64,
                    "SHA-256 in hexadecimal",
                    "night.inputs source_file.sha256 article.version receipt.sha256"
                            + " publication.version published_file.sha256 kit_key.secret receipt.tried_with glossary_state.fingerprint"),
            bound(
                    OURS,
                    "codes, pinned by StoredCodesTest",
                    "night.state revision.role remark.role suggestion.kind workload.role affinity.role route.role"
                            + " kit.kind receipt.outcome receipt_row.outcome receipt_row.late finding.category finding.severity"
                            + " published_file.format credit.role correction.outcome set_aside.step paused.kind intervention.action question.kind"
                            + " term_proposal.kind"
                            + " question.answerer question.settled_as"),
            bound(36, "a UUID", "store_identity.name"),
            bound(8, "KitPlanning.CODE_LENGTH", "kit.code"),
            bound(40, "RowKey.toString", "receipt_row.row_key question.row_key"),
            bound(4 + 40, "a row's key, a kit's code or a receipt's number", "intervention.subject"),
            bound(63 + 1 + 255, "KitFileName below the person's folder", "kit.path slip.path"),
            bound(35 + 2 * (1 + 255), "FileNames.fitted below the locale's folder", "published_file.path"),
            bound(60, "sentences of JdbcTranslationMemory and ReturnedRows", "suggestion.origin"));

    @Test
    void knowsWhoKeepsEachColumnsTextsShortEnough() {
        Map<String, Integer> widths = widths();
        Map<String, Bound> bounds = Stream.concat(CHOSEN.stream(), MADE.stream())
                .flatMap(bound -> bound.columns().stream().map(column -> Map.entry(column, bound)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));

        assertThat(bounds.keySet()).as("columns of limited width").containsExactlyInAnyOrderElementsOf(widths.keySet());
        bounds.forEach((column, bound) -> assertThat(bound.longest())
                .as("longest text for %s, limited by %s", column, bound.by())
                .isLessThanOrEqualTo(widths.get(column)));
    }

    private static Map<String, Integer> widths() {
        try (TestStore store = TestStore.migratedH2()) {
            Map<String, Integer> widths = new TreeMap<>();
            store.jdbc().query("""
                            select lower(table_name) as table_name, lower(column_name) as column_name,
                              character_maximum_length as width
                            from information_schema.columns
                            where table_schema = 'PUBLIC' and data_type = 'CHARACTER VARYING'
                              and character_maximum_length < 1000000""", row -> {
                String table = row.getString("table_name");
                if (!table.startsWith("batch_") && !table.startsWith("flyway_")) {
                    widths.put(table + "." + row.getString("column_name"), row.getInt("width"));
                }
            });
            return widths;
        }
    }
}

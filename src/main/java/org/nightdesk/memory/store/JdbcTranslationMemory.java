package org.nightdesk.memory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightdesk.io.Sha256;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.memory.Suggestion.Kind;
import org.nightdesk.memory.TranslationMemory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory in the store, found by a hash of the source text. */
final class JdbcTranslationMemory implements TranslationMemory {
    private static final int AT_A_TIME = 1000;
    private static final int ICE_SCORE = 101;
    private static final int EXACT_SCORE = 100;

    private final JdbcClient jdbc;

    JdbcTranslationMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Remembered(long contextHash, String locale, String source, String target, LocalDate approvedOn) {}

    @Override
    public int leverage(List<NewUnit> units, Locale source) {
        int kept = 0;
        boolean empty = jdbc.sql("select 1 from memory fetch first 1 rows only")
                .query(Integer.class)
                .optional()
                .isEmpty();
        for (int from = 0; from < units.size(); from += AT_A_TIME) {
            List<NewUnit> some = units.subList(from, Math.min(units.size(), from + AT_A_TIME));
            Map<Long, List<Remembered>> found = empty ? Map.of() : look(some, source);
            for (NewUnit unit : some) {
                kept += earlier(unit) + (found.isEmpty() ? 0 : approved(unit, found));
            }
        }
        return kept;
    }

    private int earlier(NewUnit unit) {
        if (unit.earlier().isEmpty()) {
            return 0;
        }
        suggest(new Suggestion(unit.id(), Kind.EARLIER, 0, unit.earlier(), "before the source changed"));
        return 1;
    }

    private int approved(NewUnit unit, Map<Long, List<Remembered>> found) {
        List<Remembered> sameSource = found.get(hash(unit.source()));
        if (sameSource == null) {
            return 0;
        }
        Remembered best = null;
        long context = context(unit.before(), unit.after());
        for (Remembered one : sameSource) {
            boolean fits = one.source().equals(unit.source())
                    && one.locale().equals(unit.locale().toLanguageTag());
            // Entries come oldest first: a later one wins, but never over one with the same neighbours.
            if (fits && (best == null || best.contextHash() != context || one.contextHash() == context)) {
                best = one;
            }
        }
        if (best == null) {
            return 0;
        }
        boolean ice = best.contextHash() == context;
        suggest(new Suggestion(
                unit.id(),
                ice ? Kind.ICE : Kind.EXACT,
                ice ? ICE_SCORE : EXACT_SCORE,
                best.target(),
                Suggestion.APPROVED_ON + best.approvedOn()));
        return 1;
    }

    private Map<Long, List<Remembered>> look(Collection<NewUnit> units, Locale source) {
        Set<Long> hashes = new HashSet<>();
        units.forEach(unit -> hashes.add(hash(unit.source())));
        Map<Long, List<Remembered>> found = new HashMap<>();
        jdbc.sql("""
                        select source_hash, context_hash, target_locale, source, target, approved_on from memory
                        where source_hash in (:hashes) and source_locale = :source order by id""")
                .param("hashes", hashes)
                .param("source", source.toLanguageTag())
                .query(row -> {
                    found.computeIfAbsent(row.getLong("source_hash"), hash -> new ArrayList<>())
                            .add(new Remembered(
                                    row.getLong("context_hash"),
                                    row.getString("target_locale"),
                                    row.getString("source"),
                                    row.getString("target"),
                                    row.getObject("approved_on", LocalDate.class)));
                });
        return found;
    }

    @Override
    public Map<Long, Suggestion> suggestions(long translationId) {
        Map<Long, Suggestion> best = new TreeMap<>();
        jdbc.sql("select unit_id, kind, score, text, origin from suggestion where unit_id between ? and ?")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query((row, n) -> new Suggestion(
                        row.getLong("unit_id"),
                        Kind.of(row.getString("kind")),
                        row.getInt("score"),
                        row.getString("text"),
                        row.getString("origin")))
                .list()
                .forEach(one -> best.merge(one.unitId(), one, (a, b) -> a.kind().compareTo(b.kind()) <= 0 ? a : b));
        return best;
    }

    @Override
    public void suggest(Suggestion suggestion) {
        jdbc.sql("delete from suggestion where unit_id = ? and kind = ?")
                .params(suggestion.unitId(), suggestion.kind().code())
                .update();
        jdbc.sql("insert into suggestion (unit_id, kind, score, text, origin) values (?,?,?,?,?)")
                .params(
                        suggestion.unitId(),
                        suggestion.kind().code(),
                        suggestion.scorePercent(),
                        suggestion.text(),
                        suggestion.origin())
                .update();
    }

    @Override
    public void remember(List<Approved> approved, LocalDate on) {
        long id = jdbc.sql("select coalesce(max(id), 0) from memory")
                .query(Long.class)
                .single();
        for (Approved one : approved) {
            long sourceHash = hash(one.source());
            long contextHash = context(one.before(), one.after());
            boolean known = jdbc.sql("""
                            select 1 from memory where source_hash = ? and context_hash = ? and unit_id = ?
                            and target = ? fetch first 1 rows only""")
                    .params(sourceHash, contextHash, one.unitId(), one.target())
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (!known) {
                jdbc.sql("""
                                insert into memory (id, source_hash, context_hash, source_locale, target_locale,
                                source, target, unit_id, approved_on) values (?,?,?,?,?,?,?,?,?)""")
                        .params(
                                ++id,
                                sourceHash,
                                contextHash,
                                one.sourceLocale().toLanguageTag(),
                                one.targetLocale().toLanguageTag(),
                                one.source(),
                                one.target(),
                                one.unitId(),
                                on)
                        .update();
            }
        }
    }

    private static long context(String before, String after) {
        return hash(before + "\n" + after);
    }

    private static long hash(String text) {
        return Sha256.first64BitsOf(text);
    }
}

package org.nightdesk.kit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.TermProposals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proposed terms in the store. */
final class JdbcTermProposals implements TermProposals {
    private final JdbcClient jdbc;

    JdbcTermProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes a proposal the same as another. */
    private record Key(Locale locale, String source, String target, String person) {
        static Key of(TermProposal one) {
            return new Key(one.locale(), one.source(), one.target(), one.person());
        }
    }

    @Override
    public void keep(String job, Collection<TermProposal> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        Set<Key> kept = new HashSet<>();
        of(job).forEach(one -> kept.add(Key.of(one)));
        for (TermProposal one : proposals) {
            if (kept.add(Key.of(one))) {
                insert(job, one);
            }
        }
    }

    private void insert(String job, TermProposal one) {
        GlossaryEntry.Kind kind = one.kind();
        jdbc.sql("""
                        insert into term_proposal
                          (id, job, locale, source, target, kind, note, person, kit_code, proposed_on, known)
                        values
                          ((select coalesce(max(id), 0) + 1 from term_proposal), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(job)
                .param(one.locale().toLanguageTag())
                .param(one.source())
                .param(one.target())
                .param(kind == null ? null : kind.code())
                .param(one.note())
                .param(one.person())
                .param(one.kit())
                .param(one.proposedOn())
                .param(one.known())
                .update();
    }

    @Override
    public List<TermProposal> of(String job) {
        return jdbc.sql("select locale, source, target, kind, note, person, kit_code, proposed_on, known"
                        + " from term_proposal where job = ? order by id")
                .param(job)
                .query((row, n) -> proposal(row))
                .list();
    }

    private static TermProposal proposal(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new TermProposal(
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("source"),
                row.getString("target"),
                kind == null ? null : GlossaryEntry.Kind.of(kind),
                row.getString("note"),
                row.getString("person"),
                row.getString("kit_code"),
                row.getObject("proposed_on", LocalDate.class),
                row.getBoolean("known"));
    }
}

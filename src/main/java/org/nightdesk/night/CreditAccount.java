package org.nightdesk.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Translation;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.publish.ArticleAssembly;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for the credits of an article. Reads the store, changes nothing. */
public final class CreditAccount {
    private final Nights nights;
    private final Articles articles;
    private final ArticleAssembly assembly;

    public CreditAccount(JdbcClient jdbc, Articles articles, ArticleAssembly assembly) {
        this.nights = new Nights(jdbc);
        this.articles = articles;
        this.assembly = assembly;
    }

    /**
     * Who did how much of a translation, and how the credit comes out.
     *
     * @param shares from accepted rows alone
     * @param lines the bylines as they are printed
     * @param notes the people notes as they are printed
     */
    public record Credits(String article, String locale, List<Share> shares, List<String> lines, List<String> notes) {}

    /**
     * One person's part.
     *
     * @param words source words of accepted rows
     * @param percent of the words accepted in that role by anybody
     * @param revisions how many texts of accepted rows are theirs
     */
    public record Share(
            String person, String name, String role, int words, double percent, int revisions, boolean credited) {}

    public List<Credits> of(ArticleRequest request) {
        List<Credits> all = new ArrayList<>();
        Night night = request.night(nights).orElse(null);
        if (night != null) {
            for (Translation translation : request.translations(articles)) {
                all.add(credits(assembly.assemble(translation.id(), night, ArticleAssembly.Texts.ACCEPTED)));
            }
        }
        return all;
    }

    private static Credits credits(ArticleAssembly.Piece piece) {
        Locale locale = piece.translation().locale();
        Publication publication = piece.assembled().publication();
        List<Share> shares = new ArrayList<>();
        for (AcceptedWork work : piece.work()) {
            long total = piece.work().stream()
                    .filter(other -> other.role() == work.role())
                    .mapToLong(AcceptedWork::words)
                    .sum();
            String name = work.person().name(locale);
            shares.add(new Share(
                    work.person().key(),
                    name,
                    work.role().name().toLowerCase(Locale.ROOT),
                    work.words(),
                    total == 0 ? 0 : Math.round(work.words() * 1000.0 / total) / 10.0,
                    work.revisions(),
                    isCredited(publication, work.role(), name)));
        }
        return new Credits(
                publication.key(), locale.toLanguageTag(), shares, publication.bylines(), publication.peopleNotes());
    }

    private static boolean isCredited(Publication publication, Role role, String name) {
        return publication.people(role).stream()
                .anyMatch(person -> person.name().equals(name));
    }
}

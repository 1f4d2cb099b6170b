package org.nightdesk.workflow.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.io.Base32;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.write.KitSplit;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Translation;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WaitingTranslations;

/**
 * Decides which translations share a kit: those of one person, pair and kind, what is urgent
 * first and then by id, split at a set number of words. The
 * plan is kept before the first kit is written, so that a night that dies among the kits goes on with the same ones.
 */
public class KitPlanning {
    private static final int CODE_LENGTH = 8;

    private final Queue queue;
    private final Articles articles;
    private final Routes routes;
    private final Kits kits;
    private final UnitLife life;
    private final Departures departures;

    public KitPlanning(Queue queue, Articles articles, Routes routes, Kits kits, UnitLife life) {
        this.queue = queue;
        this.articles = articles;
        this.routes = routes;
        this.kits = kits;
        this.life = life;
        this.departures = new Departures(queue, articles, routes, kits, life);
    }

    private record Group(Kit.Kind kind, String person, String locale) {
        String sortKey() {
            return kind + "\t" + person + "\t" + locale;
        }
    }

    private record Routed(Translation translation, int words, LocalDate dueOn) {}

    /** Plans the kits of a night for those who are still in the people file, all in the caller's transaction. */
    public void plan(Night night) {
        departures.giveBack(night);
        plan(night, Kit.Kind.TRANSLATION, Role.TRANSLATOR);
        plan(night, Kit.Kind.REVIEW, Role.EDITOR);
    }

    private void plan(Night night, Kit.Kind kind, Role role) {
        Map<Group, List<Routed>> groups = new TreeMap<>(Comparator.comparing(Group::sortKey));
        List<Long> claimed = new ArrayList<>();
        Map<Long, Articles.Order> orders = articles.orders(night.job().name());
        WaitingTranslations waiting = new WaitingTranslations(
                queue, UnitLife.kitLane(role), night.job().name());
        while (waiting.hasNext()) {
            Queue.Waiting one = waiting.next();
            Translation translation = articles.translation(one.translationId());
            String person = role == Role.EDITOR ? translation.editor() : translation.translator();
            Routes.Due due = routes.due(translation.id(), role);
            Group group = new Group(kind, person, translation.locale().toLanguageTag());
            groups.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(new Routed(
                            translation, one.words(), due == null ? night.date().plusDays(1) : due.on()));
            claimed.add(translation.id());
        }
        long id = kits.nextId();
        List<Kits.Planned> planned = new ArrayList<>();
        for (Map.Entry<Group, List<Routed>> entry : groups.entrySet()) {
            entry.getValue()
                    .sort(Comparator.comparing(
                            (Routed one) ->
                                    orders.getOrDefault(one.translation().id(), Articles.Order.USUAL),
                            Articles.Order.URGENT_FIRST));
            for (List<Routed> part :
                    split(entry.getValue(), night.job().exchange().wordsPerKit())) {
                planned.add(kit(id++, entry.getKey(), part, night));
            }
        }
        kits.plan(night.job().name(), planned, night.id());
        life.planned(role, claimed);
    }

    private static List<List<Routed>> split(List<Routed> work, int wordsPerKit) {
        return KitSplit.byWords(work.stream().map(Routed::words).toList(), wordsPerKit).stream()
                .map(indexes -> indexes.stream().map(work::get).toList())
                .toList();
    }

    private static Kits.Planned kit(long id, Group group, List<Routed> part, Night night) {
        return new Kits.Planned(
                id,
                code(group, part.get(0).translation(), night),
                group.kind(),
                group.person(),
                Locale.forLanguageTag(group.locale()),
                part.stream().map(Routed::dueOn).max(LocalDate::compareTo).orElse(night.date()),
                part.stream().mapToInt(Routed::words).sum(),
                part.stream().map(one -> one.translation().id()).toList());
    }

    /** Made from what the kit is, so that the same night gives the same kit the same code in every store. */
    private static String code(Group group, Translation first, Night night) {
        String what = night.job().name() + "\n" + night.date() + "\n" + night.pass() + "\n" + group.sortKey() + "\n"
                + first.ref();
        // Kits that are out have the lowest digit first.
        return new StringBuilder(Base32.encode(Sha256.first64BitsOf(what), CODE_LENGTH))
                .reverse()
                .toString();
    }
}

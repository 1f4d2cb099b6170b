package org.nightdesk.workflow.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightdesk.job.People;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Translation;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WaitingTranslations;

/**
 * Gives work back to routing whose person has left before the kit was written: the plan of the kit is
 * dropped, and the report names each article until somebody else is found.
 */
final class Departures {
    private final Queue queue;
    private final Articles articles;
    private final Routes routes;
    private final Kits kits;
    private final UnitLife life;

    Departures(Queue queue, Articles articles, Routes routes, Kits kits, UnitLife life) {
        this.queue = queue;
        this.articles = articles;
        this.routes = routes;
        this.kits = kits;
        this.life = life;
    }

    /** All of it in the caller's transaction. */
    void giveBack(Night night) {
        planned(night);
        waiting(night, Role.TRANSLATOR);
        waiting(night, Role.EDITOR);
    }

    private void planned(Night night) {
        List<Long> dropped = new ArrayList<>();
        for (Kits.Planned kit : kits.unwritten(night.job().name())) {
            if (hasLeft(kit.person(), night)) {
                Role role = kit.kind() == Kit.Kind.REVIEW ? Role.EDITOR : Role.TRANSLATOR;
                kit.translations().forEach(id -> giveBack(articles.translation(id), role, kit.person(), night));
                dropped.add(kit.id());
            }
        }
        kits.drop(dropped);
    }

    /** Work that was routed, but is in no plan yet. */
    private void waiting(Night night, Role role) {
        WaitingTranslations waiting = new WaitingTranslations(
                queue, UnitLife.kitLane(role), night.job().name());
        List<Translation> orphaned = new ArrayList<>();
        while (waiting.hasNext()) {
            Translation translation = articles.translation(waiting.next().translationId());
            if (hasLeft(person(translation, role), night)) {
                orphaned.add(translation);
            }
        }
        orphaned.forEach(translation -> giveBack(translation, role, person(translation, role), night));
    }

    private static String person(Translation translation, Role role) {
        return role == Role.EDITOR ? translation.editor() : translation.translator();
    }

    private static boolean hasLeft(String person, Night night) {
        People people = night.job().people();
        return people.find(person)
                .map(found -> found.availability().hasLeft(night.date()))
                .orElse(true);
    }

    private void giveBack(Translation translation, Role role, String person, Night night) {
        Routes.Due load = routes.due(translation.id(), role);
        int words = load == null ? 0 : load.words();
        life.givenBack(role, Map.of(translation.id(), words));
        String left = night.job().people().find(person).isPresent() ? " has left" : " has left the people file";
        String why = person + left + " before the kit was written; the next run looks for somebody else";
        routes.takeBack(List.of(new Routes.TakenBack(translation.id(), role, person, words, why)), night.id());
    }
}

package org.nightdesk.workflow.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.TranslationInWork;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

/** Takes work back that is out in kits. Writes belong into the caller's transaction. */
public final class TakingKitsBack {
    /** In place of a night, for what happens between two of them. */
    static final long NO_NIGHT = 0;

    private final Articles articles;
    private final Units units;
    private final Kits kits;
    private final Routes routes;
    private final UnitLife life;
    private final Booking booking;

    TakingKitsBack(Articles articles, Units units, Kits kits, Routes routes, UnitLife life, Booking booking) {
        this.articles = articles;
        this.units = units;
        this.kits = kits;
        this.routes = routes;
        this.life = life;
        this.booking = booking;
    }

    /** Takes a kit's work back: what has not come back yet waits for somebody again. */
    public Outcome takeBack(String code, Word word) {
        Optional<Kits.Planned> found = kits.byCode(code);
        if (found.isEmpty()) {
            return new Outcome.Nothing(
                    "There is no kit " + code + ".", "The report and the names of workbooks have the codes of kits.");
        }
        Kits.Planned kit = found.get();
        boolean review = kit.kind() == Kit.Kind.REVIEW;
        List<String> done = new ArrayList<>();
        for (long id : kit.translations()) {
            TranslationInWork work = TranslationInWork.load(id, articles, units);
            Map<Long, Integer> words = carried(work, kit.id(), review ? UnitState.RETURNED : UnitState.ISSUED);
            if (!words.isEmpty()) {
                if (review) {
                    life.toEditor(id, work.words(UnitState.RETURNED));
                } else {
                    life.takenBack(id, words);
                }
                Role role = review ? Role.EDITOR : Role.TRANSLATOR;
                articles.assign(role, Map.of(id, ""));
                int taken = words.values().stream().mapToInt(Integer::intValue).sum();
                routes.takeBack(
                        List.of(new Routes.TakenBack(id, role, kit.person(), taken, "taken back " + word.told())),
                        NO_NIGHT);
                Subject subject = Subject.of(work);
                booking.keep(subject, Action.TAKE_BACK, "kit " + code, word);
                done.add(
                        subject.title() + ": " + Subject.rows(words.size()) + " taken back from " + kit.person() + ".");
            }
        }
        return done.isEmpty()
                ? new Outcome.Nothing("Nothing of kit " + code + " is with " + kit.person() + " any more.", "")
                : new Outcome.Done(
                        done,
                        List.of(
                                "The next night finds somebody for it.",
                                "Tell " + kit.person() + ". Rows that come back all the same are taken unless they are"
                                        + " approved by then."));
    }

    private static Map<Long, Integer> carried(TranslationInWork work, long kitId, UnitState state) {
        Map<Long, Integer> words = new TreeMap<>();
        for (TranslationInWork.Pair pair : work.in(state)) {
            if (pair.unit().kitId() == kitId) {
                words.put(pair.unit().id(), pair.segment().segment().words());
            }
        }
        return words;
    }
}

package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.io.Fitted;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Router;
import org.nightdesk.routing.Routes;
import org.nightdesk.routing.Wishes;

/** Finds a translator for open units and an editor for whole translations. Work that nobody can do stays in its lane. */
public final class Routing {
    /** Of a work or critic in the store, in characters. */
    static final int LONGEST_TOPIC = 300;

    private final Queue queue;
    private final Articles articles;
    private final Units units;
    private final Routes routes;
    private final Questions questions;
    private final UnitLife life;

    public Routing(Sources sources, Routes routes, Questions questions, UnitLife life) {
        this.queue = sources.queue;
        this.articles = sources.articles;
        this.units = sources.units;
        this.routes = routes;
        this.questions = questions;
        this.life = life;
    }

    /** What waits, and what it is. */
    public record Sources(Queue queue, Articles articles, Units units) {}

    /** Work that waits for a person. */
    public record Item(Lane lane, Queue.Waiting waiting) {}

    /** All that waits for a person: for editors first, since their work ends an article. */
    public Iterator<Item> waiting(String job) {
        return new ConcatenatedIterator<>(waiting(Lane.EDITOR, job), waiting(Lane.TRANSLATOR, job));
    }

    private Iterator<Item> waiting(Lane lane, String job) {
        return new MappedIterator<>(UrgentFirst.in(queue, lane, job, articles.orders(job)), one -> new Item(lane, one));
    }

    public long size(String job) {
        return queue.size(Lane.EDITOR, job) + queue.size(Lane.TRANSLATOR, job);
    }

    /** Routes some of it, in the caller's transaction. */
    public void route(List<Item> items, Night night) {
        Map<Long, Article> documents = new HashMap<>();
        List<Assignment> work = new ArrayList<>();
        Set<String> topics = new LinkedHashSet<>();
        Map<Role, Map<Long, String>> takenFrom = takenFrom(items);
        for (Item item : items) {
            Translation translation = articles.translation(item.waiting.translationId());
            Article article = documents.computeIfAbsent(translation.articleId(), articles::document);
            Assignment assignment = assignment(item, translation, article, takenFrom, night);
            work.add(assignment);
            topics.addAll(assignment.topics());
        }
        Router router =
                new Router(night.job().people(), night.job().schedule(), routes.workloads(topics), night.date());
        List<Routes.Taken> taken = new ArrayList<>();
        for (Assignment assignment : work) {
            taken.add(new Routes.Taken(assignment, router.route(assignment)));
        }
        routes.keep(taken, night.id());
        pass(taken, Role.EDITOR);
        pass(taken, Role.TRANSLATOR);
    }

    private static Role role(Item item) {
        return item.lane == Lane.EDITOR ? Role.EDITOR : Role.TRANSLATOR;
    }

    private Map<Role, Map<Long, String>> takenFrom(List<Item> items) {
        Map<Role, Map<Long, String>> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<Long> ids = items.stream()
                    .filter(item -> role(item) == role)
                    .map(item -> item.waiting.translationId())
                    .toList();
            all.put(role, routes.takenFrom(role, ids));
        }
        return all;
    }

    /** An editor must be somebody else than the translators; a translator had better be somebody else than the editor. */
    private Wishes wishes(Role role, Translation translation, Orders orders, @Nullable String takenFrom) {
        Set<String> authors = new HashSet<>();
        Set<String> notAgain = new HashSet<>();
        if (takenFrom != null) {
            notAgain.add(takenFrom);
        }
        if (role == Role.EDITOR) {
            authors.addAll(units.authors(translation.id(), Role.TRANSLATOR));
        } else if (!translation.editor().isEmpty()) {
            notAgain.add(translation.editor());
        }
        return new Wishes(
                role == Role.EDITOR ? orders.editor() : orders.translator(),
                orders.dueOn(),
                orders.priority() == Orders.Priority.HIGH,
                authors,
                notAgain,
                role == Role.EDITOR ? Map.of() : declinedBy(translation.id()));
    }

    private Assignment assignment(
            Item item, Translation translation, Article article, Map<Role, Map<Long, String>> takenFrom, Night night) {
        Role role = role(item);
        return new Assignment(
                translation.id(),
                role,
                article.locale(),
                translation.locale(),
                item.waiting.words(),
                topics(article, night.glossary()),
                role == Role.EDITOR ? translation.editor() : translation.translator(),
                wishes(
                        role,
                        translation,
                        article.orders(),
                        takenFrom.getOrDefault(role, Map.of()).get(translation.id())));
    }

    /** Who declined rows of a translation that nobody else has done since, and in what words. */
    private Map<String, String> declinedBy(long translationId) {
        List<Question> said = questions.unsettled(translationId).stream()
                .map(KeptQuestion::question)
                .filter(question -> question.kind() == Question.Kind.DECLINED)
                .toList();
        if (said.isEmpty()) {
            return Map.of();
        }
        Set<Long> open = units.of(translationId).stream()
                .filter(unit -> unit.state() == UnitState.OPEN)
                .map(Unit::id)
                .collect(Collectors.toSet());
        Map<String, String> declined = new TreeMap<>();
        said.stream()
                .filter(question -> open.contains(question.unitId()))
                .forEach(question -> declined.put(question.person(), question.what()));
        return declined;
    }

    /** The works and the critic of an article, by which it is known who worked on them before. */
    public static List<String> topics(Article article, JobGlossary glossary) {
        List<String> topics = new ArrayList<>();
        for (Work work : article.works()) {
            GlossaryEntry title = glossary.title(work);
            topics.add(title == null ? work.title() : title.id());
        }
        if (article.critic() != null) {
            topics.add(article.critic());
        }
        // Stores of earlier versions hold critics and titles of any length.
        return topics.stream()
                .map(topic -> Fitted.of(topic, LONGEST_TOPIC))
                .distinct()
                .toList();
    }

    private void pass(List<Routes.Taken> taken, Role role) {
        Map<Long, String> people = new HashMap<>();
        Map<Long, Integer> words = new HashMap<>();
        for (Routes.Taken one : taken) {
            Route.To found = one.route().found().orElse(null);
            if (one.work().role() == role && found != null) {
                people.put(one.work().translationId(), found.person().key());
                words.put(one.work().translationId(), one.work().words());
            }
        }
        articles.assign(role, people);
        life.routed(role, words);
    }
}

package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.article.Article;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.io.Fitted;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Translation;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Router;
import org.nightdesk.routing.Routes;

/** Finds a translator for open units and an editor for whole translations. Work that nobody can do stays in its lane. */
public final class Routing {
    /** Of a work or critic in the store, in characters. */
    static final int LONGEST_TOPIC = 300;

    private final Queue queue;
    private final Articles articles;
    private final Routes routes;
    private final UnitLife life;

    public Routing(Queue queue, Articles articles, Routes routes, UnitLife life) {
        this.queue = queue;
        this.articles = articles;
        this.routes = routes;
        this.life = life;
    }

    /** Work that waits for a person. */
    public record Item(Lane lane, Queue.Waiting waiting) {}

    /** All that waits for a person: for editors first, since their work ends an article. */
    public Iterator<Item> waiting(String job) {
        return new ConcatenatedIterator<>(waiting(Lane.EDITOR, job), waiting(Lane.TRANSLATOR, job));
    }

    private Iterator<Item> waiting(Lane lane, String job) {
        return new MappedIterator<>(new WaitingTranslations(queue, lane, job), one -> new Item(lane, one));
    }

    public long size(String job) {
        return queue.size(Lane.EDITOR, job) + queue.size(Lane.TRANSLATOR, job);
    }

    /** Routes some of it, in the caller's transaction. */
    public void route(List<Item> items, Night night) {
        Map<Long, Article> documents = new HashMap<>();
        List<Assignment> work = new ArrayList<>();
        Set<String> topics = new LinkedHashSet<>();
        for (Item item : items) {
            Translation translation = articles.translation(item.waiting.translationId());
            Article article = documents.computeIfAbsent(translation.articleId(), articles::document);
            Assignment assignment = assignment(item, translation, article, night);
            work.add(assignment);
            topics.addAll(assignment.topics());
        }
        Router router = new Router(night.job().people(), routes.workloads(topics), night.date());
        List<Routes.Taken> taken = new ArrayList<>();
        for (Assignment assignment : work) {
            taken.add(new Routes.Taken(assignment, router.route(assignment)));
        }
        routes.keep(taken, night.id());
        pass(taken, Role.EDITOR);
        pass(taken, Role.TRANSLATOR);
    }

    private Assignment assignment(Item item, Translation translation, Article article, Night night) {
        Role role = item.lane == Lane.EDITOR ? Role.EDITOR : Role.TRANSLATOR;
        return new Assignment(
                translation.id(),
                role,
                article.locale(),
                translation.locale(),
                item.waiting.words(),
                topics(article, night.glossary()),
                role == Role.EDITOR ? translation.editor() : translation.translator());
    }

    private static List<String> topics(Article article, JobGlossary glossary) {
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

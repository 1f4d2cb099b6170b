package org.nightdesk.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.article.Article;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.StepName;
import org.nightdesk.ledger.Translation;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Router;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.ConcatenatedIterator;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.MappedIterator;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.WaitingTranslations;
import org.springframework.stereotype.Component;

/** Finds a translator for open units and an editor for whole translations. Work that nobody can do stays in its lane. */
@Component
class RouteStep implements NightStep {
    private static final int CHUNK = 500;

    private final ChunkSteps steps;
    private final Queue queue;
    private final Articles articles;
    private final Routes routes;

    RouteStep(ChunkSteps steps, Queue queue, Articles articles, Routes routes) {
        this.steps = steps;
        this.queue = queue;
        this.articles = articles;
        this.routes = routes;
    }

    @Override
    public StepName step() {
        return StepName.ROUTE;
    }

    private record Item(Lane lane, Queue.Waiting waiting) {}

    @Override
    public org.springframework.batch.core.step.Step build(Night night, Progress progress) {
        String job = night.job().name();
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> new ConcatenatedIterator<>(
                                new MappedIterator<>(
                                        new WaitingTranslations(queue, Lane.EDITOR, job),
                                        one -> new Item(Lane.EDITOR, one)),
                                new MappedIterator<>(
                                        new WaitingTranslations(queue, Lane.TRANSLATOR, job),
                                        one -> new Item(Lane.TRANSLATOR, one))),
                        () -> queue.size(Lane.EDITOR, job) + queue.size(Lane.TRANSLATOR, job),
                        items -> route(items, night)),
                progress);
    }

    private void route(List<Item> items, Night night) {
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
        pass(taken, Role.EDITOR, Lane.EDITOR, Lane.REVIEW_KIT);
        pass(taken, Role.TRANSLATOR, Lane.TRANSLATOR, Lane.TRANSLATION_KIT);
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
        return topics.stream().distinct().toList();
    }

    private void pass(List<Routes.Taken> taken, Role role, Lane from, Lane to) {
        Map<Long, String> people = new HashMap<>();
        Map<Long, Integer> words = new HashMap<>();
        for (Routes.Taken one : taken) {
            if (one.work().role() == role && one.route() instanceof Route.To found) {
                people.put(one.work().translationId(), found.person().key());
                words.put(one.work().translationId(), one.work().words());
            }
        }
        articles.assign(role, people);
        queue.remove(from, people.keySet());
        queue.add(to, words);
    }
}

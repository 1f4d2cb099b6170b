package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.problem.Problem;

/** What was published, without a store. */
public final class MemoryPublications implements Publications {
    private final List<Published> editions = new ArrayList<>();
    private final Map<Long, List<CreditLine>> credits = new TreeMap<>();
    private final Map<Long, List<Problem>> refusals = new TreeMap<>();
    private final Map<Long, String> jobs = new TreeMap<>();
    private final Map<String, String> folders = new TreeMap<>();

    @Override
    public List<Published> editions(long translationId) {
        return editions.stream()
                .filter(one -> one.translationId() == translationId)
                .toList();
    }

    @Override
    public Map<Long, LastEdition> lastEditions(String job) {
        Map<Long, LastEdition> last = new TreeMap<>();
        editions.forEach(one -> last.put(one.translationId(), new LastEdition(one.edition(), one.on())));
        return last;
    }

    @Override
    public void publish(Published edition, List<CreditLine> lines) {
        editions.add(edition);
        credits.put(edition.id(), List.copyOf(lines));
        refusals.remove(edition.translationId());
    }

    @Override
    public void rewrite(long publicationId, List<File> files) {
        editions.replaceAll(one -> one.id() != publicationId
                ? one
                : new Published(
                        one.id(), one.translationId(), one.edition(), one.version(), files, one.on(), one.nightId()));
    }

    @Override
    public void refuse(long translationId, List<Problem> reasons) {
        refusals.put(translationId, List.copyOf(reasons));
    }

    @Override
    public Map<Long, List<Problem>> refusals(String job) {
        return refusals;
    }

    @Override
    public List<CreditLine> credits(long publicationId) {
        return credits.getOrDefault(publicationId, List.of());
    }

    @Override
    public Map<Long, List<CreditLine>> creditsIn(long nightId) {
        Map<Long, List<CreditLine>> found = new TreeMap<>();
        publishedIn(nightId).forEach(one -> found.put(one.id(), credits(one.id())));
        return found;
    }

    @Override
    public List<Published> publishedIn(long nightId) {
        return editions.stream().filter(one -> one.nightId() == nightId).toList();
    }

    @Override
    public long nextId() {
        return editions.size() + 1L;
    }

    @Override
    public List<Standing> standing(Collection<String> paths) {
        return standing().stream()
                .filter(one -> paths.contains(one.file().path()))
                .toList();
    }

    @Override
    public List<Standing> standing() {
        Map<Long, Published> last = new TreeMap<>();
        editions.forEach(one -> last.put(one.translationId(), one));
        List<Standing> standing = new ArrayList<>();
        last.forEach((translation, edition) -> edition.files()
                .forEach(file -> standing.add(new Standing(
                        translation,
                        jobs.getOrDefault(translation, "nightly"),
                        "article-" + translation,
                        Locale.ENGLISH,
                        file))));
        return standing;
    }

    /** Has a translation belong to another job than the usual one. */
    public void belongs(long translation, String job) {
        jobs.put(translation, job);
    }

    @Override
    public void publishInto(String job, String folder) {
        folders.put(job, folder);
    }

    @Override
    public Map<String, String> folders() {
        return folders;
    }

    @Override
    public Set<String> creditedPeople() {
        Set<String> people = new TreeSet<>();
        credits.values().forEach(lines -> lines.forEach(line -> people.add(line.person())));
        people.remove("");
        return people;
    }

    @Override
    public Set<Long> crediting(String person) {
        Set<Long> translations = new TreeSet<>();
        for (Published one : editions) {
            if (credits(one.id()).stream().anyMatch(line -> line.person().equals(person))) {
                translations.add(one.translationId());
            }
        }
        return translations;
    }

    @Override
    public Map<Locale, String> creditedNames(String person) {
        Map<Locale, String> names = new HashMap<>();
        editions.forEach(one -> credits(one.id()).stream()
                .filter(line -> line.person().equals(person))
                .forEach(line -> names.put(Locale.ENGLISH, line.name())));
        return names;
    }
}

package org.nightdesk.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.intake.Foreseen;
import org.nightdesk.workflow.intake.SourceFiles;

/**
 * What the inbox has for a person: files that cannot be read, as long as they are there, and what will keep articles from
 * being published, as long as it does. It is told every night until it is done.
 */
final class InboxNeeds {
    private static final int MOST = 100;

    private final Reports.Units units;
    private final SourceFiles files;
    private final Publications publications;

    InboxNeeds(Reports.Units units, SourceFiles files, Publications publications) {
        this.units = units;
        this.files = files;
        this.publications = publications;
    }

    List<NightReport.Stuck> of(Night night) {
        List<Problem> tonight = files.quarantined(night.id());
        Set<Problem> known = new LinkedHashSet<>(files.standing(night.job().name()));
        known.addAll(tonight);
        Map<String, Set<String>> foreseen = new HashMap<>();
        List<Problem> needs = new ArrayList<>();
        for (Problem problem : known) {
            if (Foreseen.isPlace(problem.place())) {
                foreseen.computeIfAbsent(problem.file(), path -> new HashSet<>())
                        .add(problem.place());
            } else if (tonight.contains(problem) || isThere(problem.file(), night)) {
                needs.add(problem);
            }
        }
        needs.addAll(foreseen.isEmpty() ? List.of() : stillForeseen(foreseen, night));
        return stuck(needs);
    }

    private static List<NightReport.Stuck> stuck(List<Problem> needs) {
        List<NightReport.Stuck> stuck = new ArrayList<>();
        needs.stream()
                .limit(MOST)
                .forEach(one -> stuck.add(new NightReport.Stuck(
                        Foreseen.isPlace(one.place())
                                ? one.place()
                                : "inbox file " + one.file() + (one.place().isEmpty() ? "" : ", " + one.place()),
                        1,
                        one.reason(),
                        one.remedy())));
        if (needs.size() > MOST) {
            stuck.add(new NightReport.Stuck(
                    "inbox",
                    needs.size() - MOST,
                    "there is more that cannot be read or published",
                    "Correct what is named here first; what could not be read is in the folder quarantine, each with its"
                            + " reason"));
        }
        return stuck;
    }

    private static boolean isThere(String path, Night night) {
        try {
            return Files.exists(night.job().source().inbox().resolve(path), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException unusual) {
            return false;
        }
    }

    /** @param places by file, each of which begins with an article */
    private List<Problem> stillForeseen(Map<String, Set<String>> places, Night night) {
        String job = night.job().name();
        Map<Long, Map<UnitState, Long>> tallies = units.tallies().byTranslation(job);
        Map<Long, List<Problem>> refusals = publications.refusals(job);
        Map<String, Problem> still = new LinkedHashMap<>();
        for (ArticleNames.Named article : units.articles().names()) {
            Set<String> told = places.get(article.sourcePath());
            if (told == null || !article.job().equals(job) || !isTold(article.key(), told)) {
                continue;
            }
            List<Translation> unfinished = units.articles().translations(article.id()).stream()
                    .filter(one -> isUnfinished(tallies.getOrDefault(one.id(), Map.of())))
                    .filter(one ->
                            units.pauses().of(one).stream().noneMatch(pause -> pause.kind() == Pauses.Kind.CANCELLED))
                    .toList();
            if (unfinished.isEmpty()) {
                continue;
            }
            for (Problem problem : Foreseen.of(
                    units.articles().document(article.id()), article.sourcePath(), night.job(), night.glossary())) {
                String what = problem.place()
                        .substring(Math.min(
                                problem.place().length(),
                                Foreseen.place(article.key()).length() + 2));
                boolean refused = unfinished.stream()
                        .flatMap(one -> refusals.getOrDefault(one.id(), List.of()).stream())
                        .anyMatch(refusal -> refusal.reason().startsWith(what + ":"));
                if (!refused) {
                    still.putIfAbsent(what.endsWith(" (image)") ? problem.toString() : what, problem);
                }
            }
        }
        return List.copyOf(still.values());
    }

    private static boolean isTold(String key, Set<String> places) {
        String place = Foreseen.place(key);
        return places.stream().anyMatch(one -> one.equals(place) || one.startsWith(place + ", "));
    }

    private static boolean isUnfinished(Map<UnitState, Long> tally) {
        return tally.entrySet().stream()
                .anyMatch(one -> one.getKey() != UnitState.PUBLISHED
                        && one.getKey() != UnitState.STALE
                        && Objects.requireNonNull(one.getValue()) > 0);
    }
}

package org.nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.io.ShownPath;

/** Checks the folders that a job names: that they are there, and that none is mistaken for another. */
final class JobFolders {
    private static final String INBOX = "source.inbox";
    private static final String OUTBOX = "exchange.outbox";
    private static final String RETURNS = "exchange.returns";
    private static final String PUBLISHED = "publish.folder";

    private JobFolders() {}

    static void mustExist(YamlMap map, Key<String> key, Path folder) {
        if (!Files.isDirectory(folder)) {
            map.problem(
                    key,
                    "There is no folder " + ShownPath.of(folder),
                    "Create it, correct the path, or remove “" + key.name() + "”");
        }
    }

    /** What a night writes or reads as returns must not be read as articles, and kits that go out not as returned ones. */
    static void mustDiffer(YamlMap job, Optional<Path> inbox, Job.Exchange exchange, Job.Publish publish) {
        Map<Path, String> others = new LinkedHashMap<>();
        others.put(exchange.outbox(), OUTBOX);
        exchange.returns().forEach(folder -> others.putIfAbsent(folder, RETURNS));
        others.putIfAbsent(publish.folder(), PUBLISHED);
        inbox.ifPresent(articles -> others.forEach((folder, key) -> apart(job, key, folder, INBOX, articles)));
        inbox.filter(articles -> !real(articles).equals(real(publish.folder())))
                .ifPresent(articles -> apart(job, INBOX, articles, PUBLISHED, publish.folder()));
        for (Path returns : exchange.returns()) {
            apart(job, RETURNS, returns, OUTBOX, exchange.outbox());
            if (!real(returns).equals(real(exchange.outbox()))) {
                apart(job, OUTBOX, exchange.outbox(), RETURNS, returns);
            }
        }
    }

    private static void apart(YamlMap job, String key, Path folder, String other, Path otherFolder) {
        Path there = real(folder);
        Path otherThere = real(otherFolder);
        if (there.startsWith(otherThere)) {
            String relation = there.equals(otherThere) ? "the same folder as" : "a folder within";
            job.problem(
                    key.equals(PUBLISHED) ? JobKeys.PUBLISH : key.equals(INBOX) ? JobKeys.SOURCE : JobKeys.EXCHANGE,
                    "“" + key + "” is " + relation + " “" + other + "”: " + ShownPath.of(folder),
                    "Name a folder of its own");
        }
    }

    /** Where a folder is once all links are resolved, as far as it is there. */
    @SuppressWarnings("EmptyCatch")
    private static Path real(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole));
            } catch (IOException missing) {
                // Then what is above it.
            }
        }
        return whole;
    }
}

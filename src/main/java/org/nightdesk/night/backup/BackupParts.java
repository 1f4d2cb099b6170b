package org.nightdesk.night.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What belongs to a desk besides its store, and what it is called in a backup.
 *
 * @param folders by their name in the backup
 * @param files single ones, below the folder of the desk
 */
public record BackupParts(Path desk, Map<String, Path> folders, Iterable<Path> files) {
    /** The store in a backup. */
    static final String STORE = "work/nightdesk.mv.db";

    static final String RECEIVED = "work/received";
    static final String INBOX = "inbox";
    static final String OUTBOX = "outbox";
    static final String PUBLISHED = "published";
    /** The files of the desk itself, such as jobs/nightly.yaml. */
    static final String DESK = "desk";

    public BackupParts {
        folders = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(folders));
    }

    /** @param desk the folder of the desk, below which the files are */
    public static BackupParts of(Path desk, Path work, Folders job, Iterable<Path> files) {
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put(RECEIVED, work.resolve("received"));
        folders.put(INBOX, job.inbox());
        folders.put(OUTBOX, job.outbox());
        folders.put(PUBLISHED, job.published());
        return new BackupParts(desk, folders, files);
    }

    /** The folders of a job whose files are kept. What came back is among the received files. */
    public record Folders(Path inbox, Path outbox, Path published) {}
}

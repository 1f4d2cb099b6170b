package org.nightdesk.workflow.issue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.job.Job;
import org.nightdesk.picture.Thumbnail;
import org.nightdesk.picture.Thumbnails;
import org.nightdesk.workflow.picture.SourcePicture;
import org.nightdesk.workflow.picture.SourcePictures;

/** The pictures of articles, small; the last of them are remembered for the kits of other locales. Thread-safe. */
public final class PicturePreviews {
    private static final int REMEMBERED = 200;

    private final Job job;
    private final Map<String, Optional<Thumbnail>> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Thumbnail>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public PicturePreviews(Job job) {
        this.job = job;
    }

    /** @param sourcePath of the article's file @param src as the article gives it */
    Optional<Thumbnail> of(String sourcePath, String src) {
        String key = sourcePath.substring(0, sourcePath.lastIndexOf('/') + 1) + "\n" + src;
        synchronized (made) {
            Optional<Thumbnail> known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        Optional<Thumbnail> small = new SourcePictures(job, sourcePath).find(src) instanceof SourcePicture.AtHand here
                ? Thumbnails.of(here.bytes(), here.picture())
                : Optional.empty();
        synchronized (made) {
            made.put(key, small);
        }
        return small;
    }
}

package org.nightdesk.workflow.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.assembly.publication.SafeAddress;
import org.nightdesk.job.Job;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.picture.SourcePicture;
import org.nightdesk.workflow.picture.SourcePictures;

/** Foresees at intake which pictures will keep an article from being published. */
final class PictureWarnings {
    private static final int MOST = 10;
    private static final int LONGEST_SHOWN = 100;

    private PictureWarnings() {}

    /** @param path of the article's file, below the inbox */
    static List<Problem> of(Article article, String path, Job job) {
        SourcePictures pictures = new SourcePictures(job, path);
        List<Problem> warnings = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < article.blocks().size(); i++) {
            if (!(article.blocks().get(i) instanceof Block.Picture picture)) {
                continue;
            }
            String place = shortened(article.key()) + ", block " + (i + 1) + " (image)";
            Problem warning = warning(picture.image().src(), path, place, pictures);
            if (warning != null && warnings.size() < MOST) {
                warnings.add(warning);
            } else if (warning != null) {
                more++;
            }
        }
        if (more > 0) {
            warnings.add(new Problem(
                    path,
                    shortened(article.key()),
                    more + " more of its pictures cannot be published",
                    "Look after the others as well"));
        }
        return warnings;
    }

    private static @Nullable Problem warning(String src, String path, String place, SourcePictures pictures) {
        String address = SafeAddress.picture(src);
        if (address == null) {
            return new Problem(
                    path,
                    place,
                    "the picture “" + shortened(src) + "” will be left out",
                    "Use an address with http or https, or a relative one");
        }
        return pictures.find(address) instanceof SourcePicture.NotAtHand none
                ? new Problem(path, place, none.reason(), none.remedy())
                : null;
    }

    private static String shortened(String key) {
        return key.codePointCount(0, key.length()) <= LONGEST_SHOWN
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}

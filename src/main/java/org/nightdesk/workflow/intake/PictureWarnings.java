package org.nightdesk.workflow.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Image;
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
            String place = Foreseen.place(article.key()) + ", block " + (i + 1) + " (image)";
            Problem warning = warning(picture.image(), path, place, pictures, job);
            if (warning != null && warnings.size() < MOST) {
                warnings.add(warning);
            } else if (warning != null) {
                more++;
            }
        }
        if (more > 0) {
            warnings.add(new Problem(
                    path,
                    Foreseen.place(article.key()),
                    more + " more of its pictures cannot be published",
                    "Look after the others as well"));
        }
        return warnings;
    }

    private static @Nullable Problem warning(Image image, String path, String place, SourcePictures pictures, Job job) {
        String address = SafeAddress.picture(image.src());
        if (address == null) {
            return new Problem(
                    path,
                    place,
                    "the picture “" + shortened(image.src()) + "” will be left out",
                    "Use an address with http or https, or a relative one");
        }
        if (pictures.find(address) instanceof SourcePicture.NotAtHand none) {
            return new Problem(path, place, none.reason(), none.remedy());
        }
        return job.publish().needsImageCredit() && image.credit().isBlank()
                ? new Problem(path, place, "the picture has no credit", "Add the credit to the source article")
                : null;
    }

    private static String shortened(String key) {
        return key.codePointCount(0, key.length()) <= LONGEST_SHOWN
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}

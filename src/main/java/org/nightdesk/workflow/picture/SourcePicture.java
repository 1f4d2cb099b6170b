package org.nightdesk.workflow.picture;

import java.util.Arrays;
import org.nightdesk.picture.Picture;

/** What stands behind the address of a picture in an article. */
public sealed interface SourcePicture {
    /** The address is one on the web, or on the publisher's site: nothing to look for, nothing to publish. */
    record Elsewhere() implements SourcePicture {}

    /**
     * A picture that may be published.
     *
     * @param path of the file below the inbox, with slashes
     * @param file all that the file holds
     */
    record AtHand(String path, Picture picture, byte[] file) implements SourcePicture {
        /** The picture alone, without what a file may hold behind its end. */
        public byte[] bytes() {
            return picture.lengthBytes() == file.length ? file : Arrays.copyOf(file, picture.lengthBytes());
        }
    }

    /**
     * There is none, or none that may be published.
     *
     * @param path below the inbox as the address names it; empty when it leads out of the inbox
     * @param isMissing whether nothing is there at all
     * @param reason a sentence without its full stop
     * @param remedy a sentence without its full stop
     */
    record NotAtHand(String path, boolean isMissing, String reason, String remedy) implements SourcePicture {}
}

package org.nightdesk.picture;

/** Whether some bytes are a picture. */
public sealed interface Recognition {
    /** They are. */
    record Recognised(Picture picture) implements Recognition {}

    /**
     * They are not, or not one to be shown.
     *
     * @param reason what follows the picture's name in a sentence, without the full stop: {@code is cut off}
     * @param remedy a sentence without its full stop
     */
    record Refused(String reason, String remedy) implements Recognition {}
}

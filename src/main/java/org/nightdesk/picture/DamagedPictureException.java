package org.nightdesk.picture;

/** Thrown where bytes begin like a picture and do not go on like one. */
final class DamagedPictureException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message what follows the picture's name in a sentence: {@code is cut off} */
    DamagedPictureException(String message) {
        super(message);
    }

    static DamagedPictureException because(String what) {
        return new DamagedPictureException("is damaged: " + what);
    }
}

package org.nightdesk.assembly.publication;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where formats that hold their pictures get them from. Must be thread-safe when writers are shared. */
public interface PictureSource {
    /** Knows no pictures; files then say what would be there. */
    PictureSource NONE = src -> null;

    /**
     * The bytes of a picture.
     *
     * @param src as in {@link Passage.Figure#src()}
     * @return null when there is no such picture
     */
    byte @Nullable [] bytes(String src) throws IOException;
}

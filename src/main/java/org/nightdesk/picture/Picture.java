package org.nightdesk.picture;

/**
 * What the bytes of a picture say about it.
 *
 * @param width in pixels; of an SVG, as far as it says so
 * @param lengthBytes where the picture ends; whatever a file holds behind that is not part of it
 */
public record Picture(PictureType type, int width, int height, int lengthBytes) {
    /** How many pixels decoding it yields. */
    public long pixels() {
        return type == PictureType.SVG ? 0 : (long) width * height;
    }
}

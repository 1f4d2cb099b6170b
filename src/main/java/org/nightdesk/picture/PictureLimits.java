package org.nightdesk.picture;

/** How large a picture may be. @param pixels width times height */
public record PictureLimits(int bytes, long pixels) {
    /** For pictures whose size somebody else has looked at. */
    public static final PictureLimits NONE = new PictureLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
}

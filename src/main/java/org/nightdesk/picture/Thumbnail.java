package org.nightdesk.picture;

/** A small picture, as JPEG. @param width in pixels */
public record Thumbnail(byte[] jpeg, int width, int height) {}

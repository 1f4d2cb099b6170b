package org.nightdesk.glossary.spelling;

/**
 * A spelling in a translation that is not the decided one, but means it.
 *
 * @param start where it begins, in UTF-16 units of the text
 * @param end where it ends, exclusive, without a possessive
 * @param found the spelling as it is
 * @param right the form to use
 */
public record NearMiss(int start, int end, String found, String right) {}

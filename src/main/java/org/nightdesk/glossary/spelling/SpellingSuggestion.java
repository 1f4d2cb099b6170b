package org.nightdesk.glossary.spelling;

/**
 * A spelling somebody may choose.
 *
 * @param text in house format, every syllable of a given name apart: {@code Park Hyung Sik}
 * @param hyphenated {@code Park Hyung-sik}
 * @param joined {@code Park Hyungsik}
 */
public record SpellingSuggestion(String text, String hyphenated, String joined, Method method) {
    /** How the spelling came about. */
    public enum Method {
        /** As people, and this glossary, usually spell such names. */
        CUSTOMARY,
        REVISED_ROMANISATION,
        MCCUNE_REISCHAUER
    }
}

package org.nightdesk.ledger;

import java.util.Locale;

/**
 * One article in one target locale: what is routed, issued, checked and published together.
 *
 * @param ref names it in row keys, 50 bits
 * @param translator the key of the person it is routed to; empty when nobody yet
 * @param editor likewise
 */
public record Translation(long id, long articleId, Locale locale, long ref, String translator, String editor) {}

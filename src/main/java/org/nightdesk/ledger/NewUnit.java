package org.nightdesk.ledger;

import java.util.Locale;

/**
 * A unit that intake opened tonight.
 *
 * @param source its source text
 * @param before the source text in front of it; empty at the beginning
 * @param after the source text behind it; empty at the end
 * @param earlier what the segment it replaces was last translated as; empty when nothing was replaced
 */
public record NewUnit(long id, Locale locale, String source, String before, String after, String earlier) {}

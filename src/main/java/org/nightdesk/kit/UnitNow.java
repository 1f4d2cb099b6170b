package org.nightdesk.kit;

import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/**
 * A unit as the store has it now.
 *
 * @param source the current source text
 * @param text the latest translation; empty when there is none
 * @param textFrom id of the kit whose return brought that text; empty when it came from elsewhere
 * @param assignee key of the person the unit is with, translator or editor; empty when nobody
 */
public record UnitNow(RowKey key, String source, UnitState state, String text, String textFrom, String assignee) {}

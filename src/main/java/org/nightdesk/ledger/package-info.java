/** The units of work, the states they can be in, and the account that must always balance. */
@NullMarked
package org.nightdesk.ledger;

import org.jspecify.annotations.NullMarked;

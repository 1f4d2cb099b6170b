/** The ledger in the store. */
@NullMarked
package org.nightdesk.ledger.store;

import org.jspecify.annotations.NullMarked;

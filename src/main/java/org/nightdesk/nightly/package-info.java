/** The night as Spring Batch steps over the states of the ledger. */
@NullMarked
package org.nightdesk.nightly;

import org.jspecify.annotations.NullMarked;

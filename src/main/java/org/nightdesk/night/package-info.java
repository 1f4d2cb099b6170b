/** The night as Spring Batch steps: order, restarts, recovery and locks. */
@NullMarked
package org.nightdesk.night;

import org.jspecify.annotations.NullMarked;

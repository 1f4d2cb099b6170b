/** Findings and scorecards in the store. */
@NullMarked
package org.nightdesk.quality.store;

import org.jspecify.annotations.NullMarked;

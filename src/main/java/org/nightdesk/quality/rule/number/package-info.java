/** Rules on numbers, dates, times and ratings. */
@NullMarked
package org.nightdesk.quality.rule.number;

import org.jspecify.annotations.NullMarked;

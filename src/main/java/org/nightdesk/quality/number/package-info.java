/** Reads the numbers, dates, times and amounts of a text in any of the languages, in digits or words. */
@NullMarked
package org.nightdesk.quality.number;

import org.jspecify.annotations.NullMarked;

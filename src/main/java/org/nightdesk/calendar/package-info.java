/** The days on which people work: weekends, public holidays, absences. */
@NullMarked
package org.nightdesk.calendar;

import org.jspecify.annotations.NullMarked;

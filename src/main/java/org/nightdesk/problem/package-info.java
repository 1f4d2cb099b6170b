/** Problems with what people hand in: every one with its file, place, reason and remedy, all at once. */
@NullMarked
package org.nightdesk.problem;

import org.jspecify.annotations.NullMarked;

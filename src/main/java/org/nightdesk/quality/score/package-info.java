/** Scorecards of translators' work. */
@NullMarked
package org.nightdesk.quality.score;

import org.jspecify.annotations.NullMarked;

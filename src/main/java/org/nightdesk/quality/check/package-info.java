/** Runs the rules that a job has on. */
@NullMarked
package org.nightdesk.quality.check;

import org.jspecify.annotations.NullMarked;

/** Commands that look after a desk as a whole: backup, the way back, and a check of everything. */
@NullMarked
package org.nightdesk.cli.care;

import org.jspecify.annotations.NullMarked;

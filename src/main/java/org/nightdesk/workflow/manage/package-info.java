/** What a manager does by hand: rest, resume, take back, reopen; each with who did it and why. */
@NullMarked
package org.nightdesk.workflow.manage;

import org.jspecify.annotations.NullMarked;

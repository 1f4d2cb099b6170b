/** Commands for what a manager does by hand. */
@NullMarked
package org.nightdesk.cli.manage;

import org.jspecify.annotations.NullMarked;

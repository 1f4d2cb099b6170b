/** Opens the store for commands: whole for what a night needs, or only for reading. */
@NullMarked
package org.nightdesk.cli.store;

import org.jspecify.annotations.NullMarked;

/** Files written whole or not at all, and digests of what is in them. */
@NullMarked
package org.nightdesk.io;

import org.jspecify.annotations.NullMarked;

/** Files written whole or not at all, digests of what is in them, and text from bytes in any encoding. */
@NullMarked
package org.nightdesk.io;

import org.jspecify.annotations.NullMarked;

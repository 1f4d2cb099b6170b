/** Reads returned kits, whatever people did to them. */
@NullMarked
package org.nightdesk.kit.read;

import org.jspecify.annotations.NullMarked;

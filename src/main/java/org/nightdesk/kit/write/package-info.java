/** Writes kits and return slips. */
@NullMarked
package org.nightdesk.kit.write;

import org.jspecify.annotations.NullMarked;

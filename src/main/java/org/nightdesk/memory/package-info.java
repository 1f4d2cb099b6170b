/** Earlier approved translations and what of them fits a new segment. */
@NullMarked
package org.nightdesk.memory;

import org.jspecify.annotations.NullMarked;

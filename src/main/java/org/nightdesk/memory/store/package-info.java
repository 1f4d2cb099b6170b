/** The translation memory in the store. */
@NullMarked
package org.nightdesk.memory.store;

import org.jspecify.annotations.NullMarked;

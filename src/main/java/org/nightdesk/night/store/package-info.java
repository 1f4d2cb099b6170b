/** The store of a desk: where it is, whether it is the right one, and who has it open. */
@NullMarked
package org.nightdesk.night.store;

import org.jspecify.annotations.NullMarked;

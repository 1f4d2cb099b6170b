/** Kits and receipts in the store. */
@NullMarked
package org.nightdesk.kit.store;

import org.jspecify.annotations.NullMarked;

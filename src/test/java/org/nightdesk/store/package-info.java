/** Stores for tests. */
@NullMarked
package org.nightdesk.store;

import org.jspecify.annotations.NullMarked;

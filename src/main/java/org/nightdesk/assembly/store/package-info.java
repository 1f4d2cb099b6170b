/** Publications in the store. */
@NullMarked
package org.nightdesk.assembly.store;

import org.jspecify.annotations.NullMarked;

/** Routes and workloads in the store. */
@NullMarked
package org.nightdesk.routing.store;

import org.jspecify.annotations.NullMarked;

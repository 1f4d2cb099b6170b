/** Decides who translates and who edits what, by when, and says why. */
@NullMarked
package org.nightdesk.routing;

import org.jspecify.annotations.NullMarked;

/** Sets up a new desk: a folder with everything a localization manager keeps, explained and in order. */
@NullMarked
package org.nightdesk.setup;

import org.jspecify.annotations.NullMarked;

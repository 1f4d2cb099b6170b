/** Cuts an article into segments for translation and gives each a key that survives edits elsewhere. */
@NullMarked
package org.nightdesk.segment;

import org.jspecify.annotations.NullMarked;

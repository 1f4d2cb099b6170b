/** Backups of a desk: one file with the store and the files that belong to it, and the way back. */
@NullMarked
package org.nightdesk.night.backup;

import org.jspecify.annotations.NullMarked;

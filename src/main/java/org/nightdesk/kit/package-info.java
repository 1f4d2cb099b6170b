/** Workbooks handed to people: what a kit holds, the words on it, and what is remembered of it. */
@NullMarked
package org.nightdesk.kit;

import org.jspecify.annotations.NullMarked;

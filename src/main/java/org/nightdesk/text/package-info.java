/** Text with inline codes, and text as a reader sees it. */
@NullMarked
package org.nightdesk.text;

import org.jspecify.annotations.NullMarked;

/** Worksheets and ZIP archives whose bytes depend on nothing but their contents. */
@NullMarked
package org.nightdesk.office.write;

import org.jspecify.annotations.NullMarked;

/** Spreadsheets of any format, read row by row within limits; nothing in them is run. */
@NullMarked
package org.nightdesk.office.read;

import org.jspecify.annotations.NullMarked;

/** What reading and writing of spreadsheets share. */
@NullMarked
package org.nightdesk.office;

import org.jspecify.annotations.NullMarked;

/** The command line. */
@NullMarked
package org.nightdesk.cli;

import org.jspecify.annotations.NullMarked;

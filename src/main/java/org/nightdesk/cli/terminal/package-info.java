/** How commands talk: the terminal, progress, the log, exit codes, texts from files and standard input. */
@NullMarked
package org.nightdesk.cli.terminal;

import org.jspecify.annotations.NullMarked;

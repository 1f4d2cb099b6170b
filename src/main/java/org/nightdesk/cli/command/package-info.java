/** What commands have in common: where the store is, how they print, what they say when there is nothing. */
@NullMarked
package org.nightdesk.cli.command;

import org.jspecify.annotations.NullMarked;

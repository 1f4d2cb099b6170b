/** The commands about the glossary. */
@NullMarked
package org.nightdesk.cli.glossary;

import org.jspecify.annotations.NullMarked;

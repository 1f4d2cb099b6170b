/** Finds the mentions of glossary entries in running text. */
@NullMarked
package org.nightdesk.glossary.match;

import org.jspecify.annotations.NullMarked;

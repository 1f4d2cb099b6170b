/** What changed between two states of a glossary, and which translations that touches. */
@NullMarked
package org.nightdesk.glossary.change;

import org.jspecify.annotations.NullMarked;

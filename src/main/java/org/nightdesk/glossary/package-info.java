/** Names and titles, and the mentions of them in a text. */
@NullMarked
package org.nightdesk.glossary;

import org.jspecify.annotations.NullMarked;

/** Names and titles, and how their mentions are found in running text. */
@NullMarked
package org.nightdesk.glossary;

import org.jspecify.annotations.NullMarked;

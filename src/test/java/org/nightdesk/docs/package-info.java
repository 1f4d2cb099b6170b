/** The documents: turned into HTML for the shipped archive, and held against the code. */
@NullMarked
package org.nightdesk.docs;

import org.jspecify.annotations.NullMarked;

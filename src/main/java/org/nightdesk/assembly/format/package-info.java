/** The formats an article is published in. */
@NullMarked
package org.nightdesk.assembly.format;

import org.jspecify.annotations.NullMarked;

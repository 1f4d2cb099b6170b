/** Recognises pictures by their content: kind, size and where they end, without decoding a pixel. */
@NullMarked
package org.nightdesk.picture;

import org.jspecify.annotations.NullMarked;

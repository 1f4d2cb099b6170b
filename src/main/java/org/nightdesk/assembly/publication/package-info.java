/** What a published article consists of, whatever its format. */
@NullMarked
package org.nightdesk.assembly.publication;

import org.jspecify.annotations.NullMarked;

/** Builds articles from accepted translations and decides whether they may be published. */
@NullMarked
package org.nightdesk.assembly;

import org.jspecify.annotations.NullMarked;

/** Pages as HTML: templates, escaping, direction of writing, labels. */
@NullMarked
package org.nightdesk.page;

import org.jspecify.annotations.NullMarked;

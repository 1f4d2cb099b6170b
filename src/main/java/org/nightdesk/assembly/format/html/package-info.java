/** Published articles as HTML pages with schema.org metadata. */
@NullMarked
package org.nightdesk.assembly.format.html;

import org.jspecify.annotations.NullMarked;

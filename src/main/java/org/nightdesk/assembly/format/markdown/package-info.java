/** Published articles as Markdown. */
@NullMarked
package org.nightdesk.assembly.format.markdown;

import org.jspecify.annotations.NullMarked;

/** Articles as Markdown files with front matter. */
@NullMarked
package org.nightdesk.article.read.markdown;

import org.jspecify.annotations.NullMarked;

/** Articles as saved HTML pages, without the furniture of their site. */
@NullMarked
package org.nightdesk.article.read.html;

import org.jspecify.annotations.NullMarked;

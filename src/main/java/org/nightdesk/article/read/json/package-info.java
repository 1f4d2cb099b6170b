/** Articles as lines of JSON, for feeds. */
@NullMarked
package org.nightdesk.article.read.json;

import org.jspecify.annotations.NullMarked;

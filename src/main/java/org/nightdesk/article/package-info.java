/** What an article is made of, with its stored form and the version of its content. */
@NullMarked
package org.nightdesk.article;

import org.jspecify.annotations.NullMarked;

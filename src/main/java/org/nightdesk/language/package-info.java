/** What the program knows of languages, as data: a folder for each under the resources of this package. */
@NullMarked
package org.nightdesk.language;

import org.jspecify.annotations.NullMarked;

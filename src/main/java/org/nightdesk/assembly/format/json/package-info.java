/** Published articles as JSON. */
@NullMarked
package org.nightdesk.assembly.format.json;

import org.jspecify.annotations.NullMarked;

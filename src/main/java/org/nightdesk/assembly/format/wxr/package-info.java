/** Published articles as WordPress eXtended RSS. */
@NullMarked
package org.nightdesk.assembly.format.wxr;

import org.jspecify.annotations.NullMarked;

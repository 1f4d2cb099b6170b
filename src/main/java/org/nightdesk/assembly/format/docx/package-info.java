/** Published articles as Office Open XML text. */
@NullMarked
package org.nightdesk.assembly.format.docx;

import org.jspecify.annotations.NullMarked;

/** The pictures that lie beside source files, checked each time they are read. */
@NullMarked
package org.nightdesk.workflow.picture;

import org.jspecify.annotations.NullMarked;

/** The way of a unit from intake to publication: which transitions there are, and what each step of a night does to it. */
@NullMarked
package org.nightdesk.workflow;

import org.jspecify.annotations.NullMarked;

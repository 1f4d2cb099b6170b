/** The files a localization manager keeps: the job, the people and the house style of each locale. */
@NullMarked
package org.nightdesk.job;

import org.jspecify.annotations.NullMarked;

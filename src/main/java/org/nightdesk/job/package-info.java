/** The files a localization manager keeps: the job, the people and the house style of each locale. */
@ApplicationModule(allowedDependencies = {"problem", "segment"})
@NullMarked
package org.nightdesk.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

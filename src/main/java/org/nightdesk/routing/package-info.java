/** Decides who translates and who edits what, by when, and says why. */
@ApplicationModule(allowedDependencies = {"job"})
@NullMarked
package org.nightdesk.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

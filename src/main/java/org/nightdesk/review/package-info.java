/** The editor's decisions on translated units and what follows from them. */
@ApplicationModule(allowedDependencies = {"article", "assembly"})
@NullMarked
package org.nightdesk.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

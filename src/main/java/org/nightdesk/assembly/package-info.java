/** Builds published articles with their credits from approved translations. */
@ApplicationModule(allowedDependencies = {"article", "job", "problem", "segment"})
@NullMarked
package org.nightdesk.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

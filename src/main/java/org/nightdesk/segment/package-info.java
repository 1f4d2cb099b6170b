/** Cuts an article into segments for translation and gives each a key that survives edits elsewhere. */
@ApplicationModule(allowedDependencies = {"article"})
@NullMarked
package org.nightdesk.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

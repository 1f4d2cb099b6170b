/** Names and titles, and how their mentions are found in running text. */
@ApplicationModule(allowedDependencies = {"article", "problem"})
@NullMarked
package org.nightdesk.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Names and titles in articles that the glossary does not have yet, for the manager to decide on. */
@NullMarked
package org.nightdesk.glossary.candidate;

import org.jspecify.annotations.NullMarked;

/** What nights remember between them, in the store: files read, the glossary as last seen, corrections. */
@NullMarked
package org.nightdesk.workflow.store;

import org.jspecify.annotations.NullMarked;

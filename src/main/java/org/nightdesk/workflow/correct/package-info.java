/** What a changed glossary asks for. */
@NullMarked
package org.nightdesk.workflow.correct;

import org.jspecify.annotations.NullMarked;

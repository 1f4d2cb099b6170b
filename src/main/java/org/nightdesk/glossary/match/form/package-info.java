/** Where forms of a glossary occur letter by letter, and what a language rule gets to judge them. */
@NullMarked
package org.nightdesk.glossary.match.form;

import org.jspecify.annotations.NullMarked;

/**
 * What is to be known about the rules themselves, in Markdown, as a table and as JSON. Entry:
 * {@link io.pigstyguard.rulebook.RuleBook}, a section of which is a {@link
 * io.pigstyguard.rulebook.RulePage}; reports link to its sections. Knows specifications of rules;
 * neither findings nor the catalogue.
 */
@NullMarked
package io.pigstyguard.rulebook;

import org.jspecify.annotations.NullMarked;

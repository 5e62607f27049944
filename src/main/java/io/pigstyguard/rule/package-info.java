/**
 * The contract of a rule ({@link io.pigstyguard.rule.Rule}, its {@link
 * io.pigstyguard.rule.RuleSpec}, what it judges and what it reports). Knows inventories; knows
 * neither the catalogue nor how findings are worded or acted on.
 */
@NullMarked
package io.pigstyguard.rule;

import org.jspecify.annotations.NullMarked;

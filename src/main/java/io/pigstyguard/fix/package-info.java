/**
 * Edits to the text of an inventory that remove findings: the changes that the remedies of rules
 * name, and new secrets that agree wherever an account has them. Comments and layout stay. Entry:
 * {@link io.pigstyguard.fix.FixPlan}. Knows inspections; neither files nor the catalogue.
 */
@NullMarked
package io.pigstyguard.fix;

import org.jspecify.annotations.NullMarked;

/**
 * Edits to the text of an inventory that remove findings: new secrets where known ones stand, and
 * words that a rule's fix names. Comments and layout stay. Entry: {@link
 * io.pigstyguard.fix.FixPlan}. Knows inspections; neither files nor the catalogue.
 */
@NullMarked
package io.pigstyguard.fix;

import org.jspecify.annotations.NullMarked;

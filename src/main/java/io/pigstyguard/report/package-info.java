/**
 * Words findings for people and machines. What an admission answer says: {@link
 * io.pigstyguard.report.DenialMessage} and {@link io.pigstyguard.report.AdmissionWarnings}. Knows
 * inspections; opens no file and prints nothing itself.
 */
@NullMarked
package io.pigstyguard.report;

import org.jspecify.annotations.NullMarked;

/**
 * What the API server tells whoever sent an object: why it is denied ({@link
 * io.pigstyguard.answer.DenialMessage}) and what is wrong with it though it is admitted ({@link
 * io.pigstyguard.answer.AdmissionWarnings}), in the room that kubectl and Argo CD leave. Knows
 * inspections; reports for files are in {@code report}.
 */
@NullMarked
package io.pigstyguard.answer;

import org.jspecify.annotations.NullMarked;

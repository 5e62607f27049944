/**
 * Formats in which the command line tells what it found in files. Entry: {@link
 * io.pigstyguard.report.Format}, which opens a {@link io.pigstyguard.report.Report}. Beside them is
 * what a fix would change: {@link io.pigstyguard.report.MaskedDiff}. Uses the rule book, masks and
 * wording; opens no file and prints nothing itself.
 */
@NullMarked
package io.pigstyguard.report;

import org.jspecify.annotations.NullMarked;

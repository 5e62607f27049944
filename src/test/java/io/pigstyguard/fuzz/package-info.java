/** What must hold of any text, tried by Jazzer; see {@code src/docs/fuzzing.md}. */
@NullMarked
package io.pigstyguard.fuzz;

import org.jspecify.annotations.NullMarked;

/**
 * How every message speaks, whoever reads it: text from outside fit for a line ({@link
 * io.pigstyguard.wording.OneLine}), names of objects, words for what has been decided and for what
 * could not be judged. Knows inspections; answers, reports, listings and logs are made of it.
 */
@NullMarked
package io.pigstyguard.wording;

import org.jspecify.annotations.NullMarked;

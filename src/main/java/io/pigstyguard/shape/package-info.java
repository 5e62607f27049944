/**
 * Shapes of rules: a specification with a predicate over a variable of a host, a member or a backup
 * repository, or over a role, so that a rule says what it looks for and not how to get there. The
 * families of the catalogue use them; what fits no shape is a function of its own.
 */
@NullMarked
package io.pigstyguard.shape;

import org.jspecify.annotations.NullMarked;

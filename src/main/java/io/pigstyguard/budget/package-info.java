/**
 * What a review may cost. Every package that works on input spends from the one {@link
 * io.pigstyguard.budget.Budget} of a review, so that whatever is under way ends with the time for
 * it. Uses no other package.
 */
@NullMarked
package io.pigstyguard.budget;

import org.jspecify.annotations.NullMarked;

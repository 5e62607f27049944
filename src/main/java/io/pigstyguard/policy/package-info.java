/**
 * Runs rules over documents and decides what each finding leads to. Entry: {@link
 * io.pigstyguard.policy.Inspector}. Receives the rules; does not know the catalogue.
 */
@NullMarked
package io.pigstyguard.policy;

import org.jspecify.annotations.NullMarked;

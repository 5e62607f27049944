/**
 * Readers of what Pigsty makes of an inventory: users and databases, backup repositories, server
 * parameters and templates, and which hosts see a variable differently. Rules share them; the
 * contract of rules is in {@code rule}, which they read through a {@link
 * io.pigstyguard.rule.Subject}.
 */
@NullMarked
package io.pigstyguard.pigsty;

import org.jspecify.annotations.NullMarked;

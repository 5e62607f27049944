/**
 * The credentials of an inventory, wherever they stand, and what can be said of each. Entry: {@link
 * io.pigstyguard.rule.credential.CredentialSites}. The families of the catalogue that judge
 * credentials share it; it knows their rules by id only.
 */
@NullMarked
package io.pigstyguard.rule.credential;

import org.jspecify.annotations.NullMarked;

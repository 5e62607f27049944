/**
 * Prints what an inventory resolves to. Entry: {@link io.pigstyguard.listing.EffectiveParameters}
 * for people, credentials masked, and {@link io.pigstyguard.listing.AnsibleListing}, byte for byte
 * what Ansible prints. Knows inventories and masks; no findings.
 */
@NullMarked
package io.pigstyguard.listing;

import org.jspecify.annotations.NullMarked;

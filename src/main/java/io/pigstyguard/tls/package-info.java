/**
 * Certificates of the webhook's own making: a certificate authority, leaf certificates that live in
 * memory only, and the authority's rotation without a failed handshake. Unused where certificates
 * are mounted. Entry: {@link io.pigstyguard.tls.Authority} and {@link
 * io.pigstyguard.tls.AuthorityRotation}.
 */
@NullMarked
package io.pigstyguard.tls;

import org.jspecify.annotations.NullMarked;

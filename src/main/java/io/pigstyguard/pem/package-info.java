/**
 * Certificates and private keys as PEM text, for whoever reads or writes them. Entry: {@link
 * io.pigstyguard.pem.Pem}.
 */
@NullMarked
package io.pigstyguard.pem;

import org.jspecify.annotations.NullMarked;

/** Encryption of network traffic. */
@NullMarked
package io.pigstyguard.catalogue.tls;

import org.jspecify.annotations.NullMarked;

/** Listening addresses and open ports. */
@NullMarked
package io.pigstyguard.catalogue.network;

import org.jspecify.annotations.NullMarked;

/**
 * Addresses in texts: networks and connection strings, read as the programs that use them do.
 * Entries: {@link io.pigstyguard.address.Cidr}, {@link io.pigstyguard.address.ConnectionUrl}.
 * Depends on nothing.
 */
@NullMarked
package io.pigstyguard.address;

import org.jspecify.annotations.NullMarked;

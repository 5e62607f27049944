/**
 * Listening addresses and open ports. {@link io.pigstyguard.catalogue.network.PublicPorts} reads
 * what the firewall lets through.
 */
@NullMarked
package io.pigstyguard.catalogue.network;

import org.jspecify.annotations.NullMarked;

/**
 * Caps and time-outs of connections, from before their handshake on: what HTTP servers do not hold
 * by themselves. Entry: {@link io.pigstyguard.connection.Connections}. Knows no reviews.
 */
@NullMarked
package io.pigstyguard.connection;

import org.jspecify.annotations.NullMarked;

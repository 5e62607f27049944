/** Tests of connections over real sockets. */
@NullMarked
package io.pigstyguard.connection;

import org.jspecify.annotations.NullMarked;

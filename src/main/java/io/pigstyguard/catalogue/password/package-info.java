/**
 * Passwords and other credentials. {@link io.pigstyguard.catalogue.password.HostCredentials} and
 * its like know where those of each module stand.
 */
@NullMarked
package io.pigstyguard.catalogue.password;

import org.jspecify.annotations.NullMarked;

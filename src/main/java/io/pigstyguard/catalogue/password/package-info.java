/** Passwords and other credentials. */
@NullMarked
package io.pigstyguard.catalogue.password;

import org.jspecify.annotations.NullMarked;

/** Consistency, checksums, connection logs, watchdog. */
@NullMarked
package io.pigstyguard.catalogue.integrity;

import org.jspecify.annotations.NullMarked;

/** Node counts, failover, backups, protection from removal. */
@NullMarked
package io.pigstyguard.catalogue.availability;

import org.jspecify.annotations.NullMarked;

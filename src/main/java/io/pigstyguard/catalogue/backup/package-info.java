/** Credentials and encryption of backups. */
@NullMarked
package io.pigstyguard.catalogue.backup;

import org.jspecify.annotations.NullMarked;

/**
 * Credentials and encryption of backups. {@link io.pigstyguard.catalogue.backup.BackupCredentials}
 * knows where the credentials stand.
 */
@NullMarked
package io.pigstyguard.catalogue.backup;

import org.jspecify.annotations.NullMarked;

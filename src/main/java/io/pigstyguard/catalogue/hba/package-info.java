/**
 * Client access: who may log in from where and how. {@link io.pigstyguard.catalogue.hba.HbaEntries}
 * holds what Pigsty prints into the access files of PostgreSQL and PgBouncer; each rule is a
 * condition on its lines.
 */
@NullMarked
package io.pigstyguard.catalogue.hba;

import org.jspecify.annotations.NullMarked;

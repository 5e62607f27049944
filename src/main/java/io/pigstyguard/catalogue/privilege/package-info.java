/** Privileges and exposure beyond the page. */
@NullMarked
package io.pigstyguard.catalogue.privilege;

import org.jspecify.annotations.NullMarked;

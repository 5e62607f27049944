/** Client access: who may log in from where and how. */
@NullMarked
package io.pigstyguard.catalogue.hba;

import org.jspecify.annotations.NullMarked;

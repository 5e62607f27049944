/** Important files: where secrets and keys are kept. */
@NullMarked
package io.pigstyguard.catalogue.file;

import org.jspecify.annotations.NullMarked;

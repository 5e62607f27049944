/** Tests of the YAML reader. */
@NullMarked
package io.pigstyguard.yaml;

import org.jspecify.annotations.NullMarked;

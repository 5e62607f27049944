/** What measures: of the engine alone, and the bodies for measuring the service from outside. */
@NullMarked
package io.pigstyguard.benchmark;

import org.jspecify.annotations.NullMarked;

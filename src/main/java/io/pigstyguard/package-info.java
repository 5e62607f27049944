/** Pigsty Guard: entry point of the command line and the webhook. */
@NullMarked
package io.pigstyguard;

import org.jspecify.annotations.NullMarked;

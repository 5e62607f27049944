/**
 * Puts the webhook together: settings become objects, objects become beans. Entry: {@link
 * io.pigstyguard.app.Wiring}.
 */
@NullMarked
package io.pigstyguard.app;

import org.jspecify.annotations.NullMarked;

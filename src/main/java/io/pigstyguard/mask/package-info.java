/**
 * Hides credentials in what people are shown. Entry: {@link io.pigstyguard.mask.Quotation} for
 * lines of a text and {@link io.pigstyguard.mask.HostMask} for the variables of a host. Reports and
 * listings show nothing of an inventory but through it; in doubt it hides.
 */
@NullMarked
package io.pigstyguard.mask;

import org.jspecify.annotations.NullMarked;

/** Tests of the resolution of inventories. */
@NullMarked
package io.pigstyguard.inventory;

import org.jspecify.annotations.NullMarked;

/**
 * The packaged service under attack, as a process with the chart's options and over TLS. Entry:
 * {@link io.pigstyguard.siege.SiegeIT}, whose attacks are tables of {@link
 * io.pigstyguard.siege.Attack}; see {@code src/docs/siege.md}.
 */
@NullMarked
package io.pigstyguard.siege;

import org.jspecify.annotations.NullMarked;

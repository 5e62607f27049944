/**
 * What mends a finding, as data: rules say it in their specification, prose is rendered from it,
 * and edits are made from it. Entry: {@link io.pigstyguard.remedy.Remedy}. Knows neither rules nor
 * inventories.
 */
@NullMarked
package io.pigstyguard.remedy;

import org.jspecify.annotations.NullMarked;

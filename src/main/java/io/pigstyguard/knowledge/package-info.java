/**
 * What is known about Pigsty itself and ships with the product: parameters with the defaults of
 * each release, published credentials, names of credentials. Entry: {@link
 * io.pigstyguard.knowledge.Knowledge}. Knows neither rules nor objects.
 */
@NullMarked
package io.pigstyguard.knowledge;

import org.jspecify.annotations.NullMarked;

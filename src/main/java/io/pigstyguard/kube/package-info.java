/**
 * ConfigMaps and Secrets: which keys of which objects hold an inventory, and their decoded text.
 * Entry: {@link io.pigstyguard.kube.Claims}.
 */
@NullMarked
package io.pigstyguard.kube;

import org.jspecify.annotations.NullMarked;

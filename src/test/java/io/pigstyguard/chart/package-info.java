/** The Helm chart, the manifests made from it, and the page about them, as rendered. */
@NullMarked
package io.pigstyguard.chart;

import org.jspecify.annotations.NullMarked;

/**
 * The guard as people meet it: the packaged process behind a real API server, driven by real
 * kubectl. Entry: {@link io.pigstyguard.e2e.TestCluster} and {@link
 * io.pigstyguard.e2e.InstalledGuard}; what kubectl prints is held in transcripts.
 */
@NullMarked
package io.pigstyguard.e2e;

import org.jspecify.annotations.NullMarked;

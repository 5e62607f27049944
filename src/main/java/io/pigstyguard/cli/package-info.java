/**
 * The command line: {@code check}, {@code rules}, {@code explain}, {@code inventory}, {@code probe}
 * and {@code serve}. Entry: {@link io.pigstyguard.cli.GuardCommandLine}. Only {@code serve} starts
 * Quarkus; nothing else here may load its classes or the Kubernetes client's, for a quick start.
 */
@NullMarked
package io.pigstyguard.cli;

import org.jspecify.annotations.NullMarked;

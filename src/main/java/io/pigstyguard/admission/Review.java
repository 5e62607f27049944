package io.pigstyguard.admission;

import io.pigstyguard.policy.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * A request with its answer and how it was reached.
 *
 * @param inspection what was found, or null when nothing was looked at
 */
public record Review(
    AdmissionRequest request,
    AdmissionResponse response,
    Outcome outcome,
    @Nullable Inspection inspection) {}

/**
 * The webhook: an AdmissionReview in, an AdmissionReview out. {@link
 * io.pigstyguard.admission.Reviewer} decides and knows no HTTP; {@link
 * io.pigstyguard.admission.ValidateEndpoint} does HTTP and decides nothing.
 */
@NullMarked
package io.pigstyguard.admission;

import org.jspecify.annotations.NullMarked;

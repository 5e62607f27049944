/**
 * The webhook: an AdmissionReview in, an AdmissionReview out.
 *
 * <p>{@link io.pigstyguard.admission.ValidateRoute} is the HTTP of an entry, on the event loop. An
 * {@code Intake} takes the body in, under the limits of its {@link io.pigstyguard.admission.Lanes
 * lane}: memory from a {@code Room} as bytes arrive, and then a turn to be judged. {@link
 * io.pigstyguard.admission.ValidateEndpoint} turns the body into a request and the answer into JSON
 * and decides nothing. {@link io.pigstyguard.admission.Reviewer} decides, with a {@code Ratchet}
 * for updates, and knows neither HTTP nor JSON nor the time; {@code Answer} words what it decided.
 */
@NullMarked
package io.pigstyguard.admission;

import org.jspecify.annotations.NullMarked;

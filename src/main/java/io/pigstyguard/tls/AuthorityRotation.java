package io.pigstyguard.tls;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * When an authority gives way to the next one. Pure: replicas that see the same state and the same
 * time decide alike, and optimistic locking lets one of them write.
 *
 * @param validity lifetime of an authority
 * @param leafValidity lifetime of a serving certificate
 * @param propagation how long a new authority is trusted before it signs
 */
public record AuthorityRotation(Duration validity, Duration leafValidity, Duration propagation) {

  /** A year for the authority and a week for leaves, as cert-manager's webhook has them. */
  public static final AuthorityRotation DEFAULT =
      new AuthorityRotation(Duration.ofDays(365), Duration.ofDays(7), Duration.ofMinutes(10));

  public AuthorityRotation {
    if (leafValidity.multipliedBy(3).compareTo(validity) > 0) {
      throw new IllegalArgumentException("an authority must outlive three leaves");
    }
  }

  /** The first state: an authority made now. */
  public Authorities begin(Instant now) {
    return new Authorities(Authority.create(now, validity), null, null, now);
  }

  /** The state that is due; the same one when nothing is. */
  public Authorities advance(Authorities state, Instant now) {
    X509Certificate current = state.current().certificate();
    boolean expired = !now.isBefore(current.getNotAfter().toInstant());
    Authority next = state.next();
    if (next != null && (expired || hasPassed(state.since(), propagation, now))) {
      return new Authorities(next, null, current, now);
    }
    if (expired) {
      return begin(now);
    }
    if (state.previous() != null) {
      boolean unused = hasPassed(state.since(), leafValidity, now);
      return unused ? new Authorities(state.current(), null, null, now) : state;
    }
    if (next == null && isDue(current, now)) {
      return new Authorities(state.current(), Authority.create(now, validity), null, now);
    }
    return state;
  }

  private static boolean hasPassed(Instant since, Duration time, Instant now) {
    return !now.isBefore(since.plus(time));
  }

  /** Two thirds of its life; what remains is longer than a leaf lives. */
  private static boolean isDue(X509Certificate certificate, Instant now) {
    Instant start = certificate.getNotBefore().toInstant();
    Duration life = Duration.between(start, certificate.getNotAfter().toInstant());
    return !now.isBefore(start.plus(life.multipliedBy(2).dividedBy(3)));
  }
}

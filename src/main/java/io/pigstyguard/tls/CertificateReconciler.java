package io.pigstyguard.tls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings store, API server and served certificate to the state that is due. Every replica runs one;
 * each step is safe to repeat and to lose against another replica.
 *
 * <p>An authority signs only after a replica has seen that the API server trusts it already.
 */
public final class CertificateReconciler {
  private static final int ATTEMPTS = 5;

  private final AuthorityStore store;
  private final TrustAnchors anchors;
  private final AuthorityRotation rotation;
  private final ServingKeyManager serving;
  private final List<String> names;
  private final Clock clock;
  private @Nullable Authorities known;

  CertificateReconciler(
      AuthorityStore store,
      TrustAnchors anchors,
      AuthorityRotation rotation,
      ServingKeyManager serving,
      List<String> names,
      Clock clock) {
    this.store = store;
    this.anchors = anchors;
    this.rotation = rotation;
    this.serving = serving;
    this.names = List.copyOf(names);
    this.clock = clock;
  }

  /**
   * Takes the steps that are due.
   *
   * @throws CertificateProblem when one cannot be taken; the certificate in force stays
   */
  public synchronized void reconcile() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AuthorityStore.Stored stored = store.read();
      Authorities state = stored.authorities();
      if (state == null) {
        var unused = store.replace(stored, known == null ? rotation.begin(clock.instant()) : known);
      } else if (settle(stored, state)) {
        return;
      }
    }
    throw new CertificateProblem("the authorities change faster than they can be read; retrying");
  }

  /** When the authority that signs ends, or null before the first reconciliation. */
  public synchronized @Nullable Instant authorityExpiry() {
    return known == null ? null : known.current().certificate().getNotAfter().toInstant();
  }

  private boolean settle(AuthorityStore.Stored stored, Authorities state) {
    boolean justTrusted = anchors.publish(state.bundle());
    serve(state);
    known = state;
    Authorities due = rotation.advance(state, clock.instant());
    boolean signsAnew = !due.current().equals(state.current());
    if (due.equals(state) || (justTrusted && signsAnew)) {
      return true;
    }
    var unused = store.replace(stored, due);
    return false;
  }

  private void serve(Authorities state) {
    Instant now = clock.instant();
    boolean fresh =
        serving.serving() instanceof Leaf leaf
            && leaf.issuer().equals(state.current().certificate())
            && now.isBefore(leaf.renewal());
    if (!fresh) {
      serving.serve(state.current().issue(names, now, rotation.leafValidity()));
    }
  }
}

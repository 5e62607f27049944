package io.pigstyguard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.pem.Pem;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Replicas, a store and an API server on a clock that the test moves. */
class CertificateReconcilerTest {
  private static final List<String> NAMES = List.of("guard.pigsty.svc");
  private static final Duration STEP = Duration.ofHours(8);

  /** Short lives, so that a hundred rotations take a thousand steps. */
  private static final AuthorityRotation ROTATION =
      new AuthorityRotation(Duration.ofDays(4), Duration.ofDays(1), STEP.multipliedBy(2));

  private final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeStore store = new FakeStore();
  private final FakeApiServer server = new FakeApiServer();

  @Test
  void noHandshakeFailsInAHundredRotations() throws Exception {
    Replica first = new Replica();
    Replica second = new Replica();
    Set<X509Certificate> authorities = new HashSet<>();
    while (authorities.size() <= 100) {
      first.reconciler.reconcile();
      first.handshake();
      second.reconciler.reconcile();
      second.handshake();
      authorities.add(store.authorities().current().certificate());
      server.catchUp();
      clock.advance(STEP);
      first.handshake();
      second.handshake();
    }
    assertThat(first.serving.serving().chain().get(1))
        .isEqualTo(second.serving.serving().chain().get(1));
    assertThat(first.leaves).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(second.leaves);
  }

  @Test
  void replicasThatStartTogetherAgreeOnOneAuthority() {
    store.interfere = true;
    Replica first = new Replica();
    Replica second = new Replica();
    first.reconciler.reconcile();
    second.reconciler.reconcile();
    assertThat(first.serving.serving().chain().get(1))
        .isEqualTo(second.serving.serving().chain().get(1));
    assertThat(server.published).isEqualTo(store.authorities().bundle());
  }

  @Test
  void healsADamagedBundleWithoutANewAuthority() throws Exception {
    Replica replica = new Replica();
    replica.reconciler.reconcile();
    X509Certificate before = store.authorities().current().certificate();
    server.published = "";
    replica.reconciler.reconcile();
    server.catchUp();
    replica.handshake();
    assertThat(store.authorities().current().certificate()).isEqualTo(before);
  }

  @Test
  void restoresItsAuthorityIntoAnEmptiedSecret() throws Exception {
    Replica replica = new Replica();
    replica.reconciler.reconcile();
    X509Certificate before = store.authorities().current().certificate();
    store.stored = new AuthorityStore.Stored(null, "emptied");
    replica.reconciler.reconcile();
    server.catchUp();
    replica.handshake();
    assertThat(store.authorities().current().certificate()).isEqualTo(before);
  }

  @Test
  void doesNotPromoteAnAuthorityThatTheApiServerHasOnlyJustLearned() {
    Replica replica = new Replica();
    replica.reconciler.reconcile();
    clock.advance(Duration.ofDays(3));
    replica.reconciler.reconcile();
    X509Certificate current = store.authorities().current().certificate();
    assertThat(store.authorities().next()).isNotNull();
    server.published = Pem.of(current);
    clock.advance(STEP.multipliedBy(2));
    replica.reconciler.reconcile();
    assertThat(store.authorities().current().certificate()).isEqualTo(current);
    replica.reconciler.reconcile();
    assertThat(store.authorities().current().certificate()).isNotEqualTo(current);
  }

  @Test
  void keepsServingWhenTheStoreFails() throws Exception {
    Replica replica = new Replica();
    replica.reconciler.reconcile();
    server.catchUp();
    store.broken = true;
    assertThatThrownBy(replica.reconciler::reconcile).isInstanceOf(CertificateProblem.class);
    replica.handshake();
  }

  @Test
  void survivesTheTextsOfASecret() {
    Authorities first = ROTATION.begin(clock.instant());
    Authorities announced = ROTATION.advance(first, clock.instant().plus(Duration.ofDays(3)));
    Authorities second =
        ROTATION.advance(
            announced, clock.instant().plus(Duration.ofDays(3)).plus(STEP.multipliedBy(2)));
    for (Authorities authorities : List.of(first, announced, second)) {
      assertThat(AuthorityPem.read(AuthorityPem.write(authorities))).isEqualTo(authorities);
    }
    assertThat(AuthorityPem.read(java.util.Map.of("ca.crt", "nonsense", "since", "x"))).isNull();
  }

  private final class Replica {
    private final ServingKeyManager serving =
        new ServingKeyManager(
            Authority.create(clock.instant(), Duration.ofDays(1))
                .issue(NAMES, clock.instant(), Duration.ofDays(1)));
    private final CertificateReconciler reconciler =
        new CertificateReconciler(store, server, ROTATION, serving, NAMES, clock);
    private final Set<X509Certificate> leaves = new HashSet<>();

    void handshake() throws Exception {
      TestHandshake.run(serving, server.trusted, NAMES.get(0), clock.instant());
      leaves.add(serving.serving().chain().get(0));
    }
  }

  /** Trusts what was published one step ago at the latest, as informers lag. */
  private static final class FakeApiServer implements TrustAnchors {
    private String published = "";
    private String trusted = "";

    @Override
    public boolean publish(String bundle) {
      boolean changed = !bundle.equals(published);
      published = bundle;
      if (trusted.isEmpty()) {
        trusted = bundle;
      }
      return changed;
    }

    void catchUp() {
      trusted = published;
    }
  }

  private final class FakeStore implements AuthorityStore {
    private Stored stored = new Stored(null, "0");
    private int writes;
    private boolean interfere;
    private boolean broken;

    Authorities authorities() {
      assertThat(stored.authorities()).isNotNull();
      return stored.authorities();
    }

    @Override
    public Stored read() {
      if (broken) {
        throw new CertificateProblem("broken");
      }
      return stored;
    }

    @Override
    public boolean replace(Stored former, Authorities next) {
      if (interfere) {
        interfere = false;
        stored = new Stored(ROTATION.begin(clock.instant()), "other");
      }
      if (!former.version().equals(stored.version())) {
        return false;
      }
      stored = new Stored(next, String.valueOf(++writes));
      return true;
    }
  }

  /** A clock that stands until it is moved. */
  private static final class TestClock extends Clock {
    private Instant now;

    TestClock(Instant start) {
      now = start;
    }

    void advance(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
      return this;
    }
  }
}

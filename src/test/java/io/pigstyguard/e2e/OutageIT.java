package io.pigstyguard.e2e;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the cluster does without an answer of the guard: only candidates are held up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {
  private TestCluster cluster;
  private List<TranscriptCase> cases = List.of();
  private InstalledGuard guard;

  @BeforeAll
  void install() {
    cluster = TestCluster.get();
    cases = TranscriptCase.prepare(cluster, "absent");
    guard = InstalledGuard.install(cluster, "pigsty-guard-outage");
  }

  @AfterAll
  void uninstall() {
    if (guard != null) {
      guard.close();
      cases.forEach(TranscriptCase::end);
    }
  }

  @Test
  void refusesCandidatesWhileTheServiceHangs() {
    guard.process().signal("STOP");
    replay("pigsty-hanging");
    guard.process().signal("CONT");
    guard.awaitDenial();
  }

  /** Applying the release again is the way back from the broken glass at the end. */
  @Test
  void refusesCandidatesWhileTheServiceIsDown() {
    guard.process().signal("KILL");
    replay("pigsty-down");
    guard.apply();
    guard.restart();
  }

  @Test
  void admitsEverythingWhileFailuresAreIgnored() {
    guard.set("webhook.failurePolicy", "Ignore");
    guard.process().signal("KILL");
    replay("pigsty-ignored");
    guard.set("webhook.failurePolicy", "Fail");
    guard.restart();
  }

  private void replay(String name) {
    cases.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().replay();
  }
}

package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What every verb of kubectl shows while the guard is at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionIT {
  private List<TranscriptCase> cases = List.of();
  private InstalledGuard guard;

  @BeforeAll
  void install() {
    TestCluster cluster = TestCluster.get();
    cases = TranscriptCase.prepare(cluster, "served");
    guard = InstalledGuard.install(cluster, "pigsty-guard-admission");
  }

  @TestFactory
  Stream<DynamicTest> transcripts() {
    return cases.stream().map(TranscriptCase::asTest);
  }

  /** The inventories of the transcripts hold credentials of these forms. */
  @AfterAll
  void logsNoCredential() {
    if (guard != null) {
      guard.close();
      cases.forEach(TranscriptCase::end);
      assertThat(guard.process().log()).doesNotContain("DBUser.", "S3User.", "Fake.Only");
    }
  }
}

package io.pigstyguard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.app.ServiceClient;
import io.pigstyguard.tls.TestAuthority;
import io.pigstyguard.tls.TestAuthority.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service where clients must be known. It is ready, though it knows itself not. */
class KnownClientsIT {
  private static final String SUBJECT = "CN=api-server,O=pigsty";
  private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(20);
  private static final String REVIEW =
      "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\"1\","
          + "\"operation\":\"CREATE\",\"kind\":{\"kind\":\"ConfigMap\"},\"object\":{\"metadata\":"
          + "{\"name\":\"a\",\"namespace\":\"b\"},\"data\":{}}}}";

  @TempDir private static Path folder;
  private static final TestAuthority AUTHORITY = new TestAuthority("clients");
  private static GuardProcess guard;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(TestCluster.FOLDER);
    write(AUTHORITY.pem());
    guard =
        GuardProcess.start(
            GuardProcess.freePort(),
            List.of("serve"),
            Map.of(
                "PIGSTY_GUARD_CLIENTS_CA",
                file().toString(),
                "PIGSTY_GUARD_CLIENTS_NAMES",
                "somebody,api-server"));
    guard.awaitReady();
  }

  @AfterAll
  static void stop() {
    guard.close();
  }

  @Test
  void answersAKnownClient() throws Exception {
    assertAnswered(AUTHORITY.issue(SUBJECT));
  }

  @Test
  void refusesAClientWithoutCertificate() {
    assertRefused(new KeyManager[0]);
  }

  @Test
  void refusesClientsOfOtherAuthoritiesNamesAndTimes() throws Exception {
    assertRefused(new TestAuthority("clients").issue(SUBJECT).keyManagers());
    assertRefused(AUTHORITY.issue("CN=other").keyManagers());
    assertRefused(AUTHORITY.issue(SUBJECT, Instant.now().minusSeconds(5)).keyManagers());
  }

  @Test
  void followsAnotherAuthority() throws Exception {
    TestAuthority next = new TestAuthority("next");
    assertRefused(next.issue(SUBJECT).keyManagers());
    write(next.pem() + AUTHORITY.pem());
    long start = System.nanoTime();
    while (!isAnswered(next.issue(SUBJECT))) {
      assertThat(System.nanoTime() - start).isLessThan(LONGEST_RENEWAL.toNanos());
    }
    assertAnswered(AUTHORITY.issue(SUBJECT));
    write(AUTHORITY.pem());
  }

  /** A client that resumes its session shows no certificate again, and is asked all the same. */
  @Test
  void forgetsSessionsOfAnAuthorityThatIsGone() throws Exception {
    ServiceClient old = new ServiceClient(guard.port(), AUTHORITY.issue(SUBJECT).keyManagers());
    assertThat(old.post(REVIEW).statusCode()).isEqualTo(200);
    TestAuthority next = new TestAuthority("next");
    write(next.pem());
    long start = System.nanoTime();
    while (!isAnswered(next.issue(SUBJECT))) {
      assertThat(System.nanoTime() - start).isLessThan(LONGEST_RENEWAL.toNanos());
    }
    assertThatThrownBy(() -> old.post(REVIEW)).isInstanceOf(UncheckedIOException.class);
    write(AUTHORITY.pem());
    while (!isAnswered(AUTHORITY.issue(SUBJECT))) {
      assertThat(System.nanoTime() - start).isLessThan(2 * LONGEST_RENEWAL.toNanos());
    }
  }

  /** Whoever knocks without a certificate must not be able to fill the log. */
  @Test
  void saysNothingOfStrangers() {
    String before = guard.log();
    assertRefused(new KeyManager[0]);
    assertThat(guard.log()).isEqualTo(before).doesNotContain("Exception");
  }

  private static void assertAnswered(Pair client) {
    assertThatCode(() -> assertThat(isAnswered(client)).isTrue()).doesNotThrowAnyException();
  }

  private static boolean isAnswered(Pair client) throws GeneralSecurityException, IOException {
    try {
      String answer = new ServiceClient(guard.port(), client.keyManagers()).post(REVIEW).body();
      assertThat(answer).contains("\"allowed\":true");
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static void assertRefused(KeyManager[] keys) {
    ServiceClient client = new ServiceClient(guard.port(), keys);
    assertThatThrownBy(() -> client.post(REVIEW)).isInstanceOf(UncheckedIOException.class);
  }

  private static Path file() {
    return folder.resolve("ca.pem");
  }

  private static void write(String pem) throws IOException {
    Files.writeString(file(), pem);
  }
}

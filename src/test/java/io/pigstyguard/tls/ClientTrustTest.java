package io.pigstyguard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.tls.TestAuthority.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTrustTest {
  private static final Set<String> NAMES = Set.of("api-server", "spiffe://cluster/api");

  @TempDir private Path folder;
  private final TestAuthority authority = new TestAuthority("clients");
  private ClientAuthorities authorities;
  private ClientTrustManager trust;

  @BeforeEach
  void trustOneAuthority() throws IOException {
    write(authority.pem());
    authorities = new ClientAuthorities(file());
    trust = new ClientTrustManager(authorities.read(), NAMES);
  }

  @Test
  void letsInByTheCommonName() {
    assertTrusted(authority.issue("CN=api-server,O=x"));
  }

  @Test
  void letsInByAnAlternativeName() {
    assertTrusted(authority.issue("O=x", new GeneralName(GeneralName.dNSName, "api-server")));
    assertTrusted(
        authority.issue(
            "CN=z",
            new GeneralName(GeneralName.uniformResourceIdentifier, "spiffe://cluster/api")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN=api-server2", "CN=API-SERVER", "O=api-server", "CN=x,OU=api-server"})
  void refusesOtherNames(String subject) {
    assertThatThrownBy(check(authority.issue(subject)))
        .isInstanceOf(CertificateException.class)
        .hasMessage("the client's certificate bears no allowed name");
  }

  @Test
  void refusesNamesOfOtherKinds() {
    assertThatThrownBy(
            check(authority.issue("O=x", new GeneralName(GeneralName.rfc822Name, "api-server"))))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void refusesAnotherAuthorityOfTheSameName() {
    assertThatThrownBy(check(new TestAuthority("clients").issue("CN=api-server")))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void refusesWhatHasExpired() {
    assertThatThrownBy(check(authority.issue("CN=api-server", Instant.now().minusSeconds(60))))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void followsTheFile() throws IOException {
    assertThat(authorities.changed()).isNull();
    TestAuthority next = new TestAuthority("next");
    write(authority.pem() + next.pem());
    trust.trust(authorities.changed());
    assertTrusted(authority.issue("CN=api-server"));
    assertTrusted(next.issue("CN=api-server"));
    assertThat(authorities.changed()).isNull();

    write(next.pem());
    trust.trust(authorities.changed());
    assertThatThrownBy(check(authority.issue("CN=api-server")))
        .isInstanceOf(CertificateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nobody", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
  void refusesAFileWithoutAuthorities(String text) throws IOException {
    write(text);
    assertThatThrownBy(() -> authorities.read())
        .isInstanceOf(CertificateProblem.class)
        .hasMessage(file() + " holds no PEM certificate of an authority");
  }

  @Test
  void trustsNoServer() {
    X509Certificate[] chain = {authority.issue("CN=api-server").certificate()};
    assertThatThrownBy(() -> trust.checkServerTrusted(chain, "EC"))
        .isInstanceOf(CertificateException.class);
  }

  private void assertTrusted(Pair client) {
    assertThatCode(check(client)).doesNotThrowAnyException();
  }

  private ThrowingCallable check(Pair client) {
    X509Certificate[] chain = {client.certificate()};
    return () -> trust.checkClientTrusted(chain, "EC", (SSLEngine) null);
  }

  private Path file() {
    return folder.resolve("ca.pem");
  }

  private void write(String pem) throws IOException {
    Files.writeString(file(), pem);
  }
}

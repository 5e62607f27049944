package io.pigstyguard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.pem.Pem;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedCertificateTest {
  private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;

  @Test
  void readsAChainWithAnEllipticKey() throws IOException {
    Leaf leaf = leaf();
    write(leaf);
    ServingPair pair = files().read();
    assertThat(pair.chain()).isEqualTo(leaf.chain());
    assertThat(pair.key().getEncoded()).isEqualTo(leaf.key().getEncoded());
  }

  @Test
  void readsTheFormsThatOpensslWrites() throws Exception {
    for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
      KeyPair keys = keys(algorithm);
      X509Certificate certificate = selfSigned(keys, algorithm);
      Files.writeString(cert(), pem(certificate));
      for (String key : List.of(pem(keys.getPrivate()), Pem.of(keys.getPrivate()))) {
        Files.writeString(key(), "# a remark\n" + key);
        assertThat(files().read().chain()).as(algorithm).containsExactly(certificate);
      }
    }
  }

  @Test
  void tellsOfNewFilesOnce() throws IOException {
    write(leaf());
    MountedCertificate files = files();
    files.read();
    assertThat(files.changed()).isNull();
    Leaf next = leaf();
    write(next);
    assertThat(files.changed()).isNotNull().extracting(ServingPair::chain).isEqualTo(next.chain());
    assertThat(files.changed()).isNull();
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws IOException {
    write(leaf());
    MountedCertificate files = files();
    files.read();
    Files.writeString(key(), Pem.of(leaf().key()));
    assertThatThrownBy(files::changed)
        .isInstanceOf(CertificateProblem.class)
        .hasMessage(cert() + " with " + key() + ": the key does not belong to the certificate");
  }

  @Test
  void servesTheSecondHalfOfAChangeWhenItComes() throws IOException {
    write(leaf());
    MountedCertificate files = files();
    files.read();
    Leaf next = leaf();
    Files.writeString(cert(), Pem.of(next.certificate()));
    assertThatThrownBy(files::changed).isInstanceOf(CertificateProblem.class);
    Files.writeString(key(), Pem.of(next.key()));
    assertThat(files.changed()).isNotNull();
  }

  @Test
  void refusesWhatIsNotValidNow() throws IOException {
    write(Authority.create(NOW.minus(DAY.multipliedBy(9)), DAY).issue(names(), NOW, DAY));
    assertThatThrownBy(() -> files().read()).hasMessageContaining("expired at 2026-08-2");
    Instant later = NOW.plus(DAY);
    write(Authority.create(later, DAY).issue(names(), later, DAY));
    assertThatThrownBy(() -> files().read()).hasMessageContaining("is not valid yet");
  }

  @Test
  void refusesWhatIsNoPairWithoutShowingIt() throws IOException {
    write(leaf());
    Files.writeString(key(), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> files().read())
        .hasMessageEndingWith("the key file holds no unencrypted PEM private key")
        .hasMessageNotContaining("c2VjcmV0");
    Files.writeString(key(), "");
    assertThatThrownBy(() -> files().read()).hasMessageContaining("holds no unencrypted PEM");
    Files.writeString(cert(), "nonsense");
    assertThatThrownBy(() -> files().read()).hasMessageContaining("holds no PEM certificate");
    Files.delete(cert());
    assertThatThrownBy(() -> files().read()).hasMessage(cert() + " cannot be read");
  }

  @Test
  void aHandshakeUnderWayKeepsItsPair() {
    Leaf first = leaf();
    Leaf second = leaf();
    ServingKeyManager keys = new ServingKeyManager(first);
    String alias = keys.chooseEngineServerAlias("EC", null, null);
    keys.serve(second);
    assertThat(keys.getPrivateKey(alias)).isEqualTo(first.key());
    assertThat(keys.getCertificateChain(alias))
        .containsExactly(first.chain().toArray(new X509Certificate[0]));
    assertThat(keys.getPrivateKey(keys.chooseEngineServerAlias("EC", null, null)))
        .isEqualTo(second.key());
    assertThat(keys.chooseEngineServerAlias("RSA", null, null)).isNull();
  }

  private MountedCertificate files() {
    return new MountedCertificate(cert(), key(), CLOCK);
  }

  private Path cert() {
    return folder.resolve("tls.crt");
  }

  private Path key() {
    return folder.resolve("tls.key");
  }

  private static List<String> names() {
    return List.of("localhost");
  }

  private static Leaf leaf() {
    return Authority.create(NOW, DAY).issue(names(), NOW, DAY);
  }

  private void write(Leaf leaf) throws IOException {
    Files.writeString(cert(), Pem.of(leaf.certificate()) + Pem.of(leaf.issuer()));
    Files.writeString(key(), Pem.of(leaf.key()));
  }

  private static KeyPair keys(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (algorithm.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    }
    return generator.generateKeyPair();
  }

  private static X509Certificate selfSigned(KeyPair keys, String algorithm)
      throws GeneralSecurityException, OperatorCreationException {
    X500Principal name = new X500Principal("CN=test");
    String signature =
        switch (algorithm) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> algorithm;
        };
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(NOW),
                    Date.from(NOW.plus(DAY)),
                    name,
                    keys.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())));
  }

  /** The older form of each kind of key, where there is one. */
  private static String pem(Object object) throws IOException {
    if (object instanceof ECPrivateKey key) {
      return pem(
          new PemObject(
              "EC PRIVATE KEY",
              new org.bouncycastle.asn1.sec.ECPrivateKey(
                      256, key.getS(), SECObjectIdentifiers.secp256r1)
                  .getEncoded()));
    }
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}

package io.pigstyguard.tls;

import io.pigstyguard.pem.Pem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of somebody else, which signs certificates of any kind. */
public final class TestAuthority {
  private static final char[] NO_PASSWORD = {};

  private final KeyPair keys = newKeys();
  private final X500Principal subject;
  private final X509Certificate certificate;
  private long serial = 1;

  /** A certificate with its key. */
  public record Pair(X509Certificate certificate, PrivateKey key) {
    /** Writes two PEM files. */
    public void write(Path certificateFile, Path keyFile) throws IOException {
      Files.writeString(certificateFile, Pem.of(certificate));
      Files.writeString(keyFile, Pem.of(key));
    }

    /** Offers the certificate to whoever asks for one. */
    public KeyManager[] keyManagers() throws GeneralSecurityException, IOException {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("a", key, NO_PASSWORD, new X509Certificate[] {certificate});
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, NO_PASSWORD);
      return factory.getKeyManagers();
    }
  }

  /** An authority that is valid for an hour. */
  public TestAuthority(String name) {
    subject = new X500Principal("CN=" + name);
    Instant now = Instant.now();
    certificate =
        sign(subject, keys, now.minusSeconds(60), now.plus(Duration.ofHours(1)), List.of(), true);
  }

  /** Its own certificate as PEM. */
  public String pem() {
    return Pem.of(certificate);
  }

  /** A certificate for TLS clients and servers that is valid now. */
  public Pair issue(String distinguishedName, GeneralName... alternatives) {
    Instant now = Instant.now();
    return issue(distinguishedName, now.plus(Duration.ofHours(1)), alternatives);
  }

  /** One that is valid until some time. */
  public Pair issue(String distinguishedName, Instant end, GeneralName... alternatives) {
    KeyPair pair = newKeys();
    X509Certificate issued =
        sign(
            new X500Principal(distinguishedName),
            pair,
            end.minus(Duration.ofHours(2)),
            end,
            List.of(alternatives),
            false);
    return new Pair(issued, pair.getPrivate());
  }

  private X509Certificate sign(
      X500Principal of,
      KeyPair pair,
      Instant begin,
      Instant end,
      List<GeneralName> alternatives,
      boolean authority) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.valueOf(serial++),
              Date.from(begin),
              Date.from(end),
              of,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (!authority) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth}));
      }
      if (!alternatives.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(alternatives.toArray(GeneralName[]::new)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

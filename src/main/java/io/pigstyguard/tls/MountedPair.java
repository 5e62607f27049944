package io.pigstyguard.tls;

import io.pigstyguard.pem.Pem;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A pair that somebody else made, checked before it is served. */
record MountedPair(PrivateKey key, List<X509Certificate> chain) implements ServingPair {
  private static final byte[] PROBE = {1, 2, 3, 4, 5, 6, 7, 8};

  MountedPair {
    chain = List.copyOf(chain);
  }

  /**
   * Reads and checks a pair: the key belongs to the first certificate, which is valid now.
   *
   * @throws CertificateProblem when it cannot be served
   */
  static MountedPair read(String certificates, String key, Instant now) {
    List<X509Certificate> chain = chain(certificates);
    PrivateKey read = key(key);
    if (!belong(read, chain.get(0))) {
      throw new CertificateProblem("the key does not belong to the certificate");
    }
    try {
      chain.get(0).checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw new CertificateProblem("the certificate expired at " + expiry(chain));
    } catch (CertificateNotYetValidException e) {
      throw new CertificateProblem("the certificate is not valid yet");
    }
    return new MountedPair(read, chain);
  }

  private static Instant expiry(List<X509Certificate> chain) {
    return chain.get(0).getNotAfter().toInstant();
  }

  private static List<X509Certificate> chain(String pem) {
    try {
      return Pem.certificates(pem);
    } catch (GeneralSecurityException e) {
      // Without the parser's words.
      throw new CertificateProblem("the certificate file holds no PEM certificate");
    }
  }

  private static PrivateKey key(String pem) {
    try {
      return Pem.key(pem);
    } catch (GeneralSecurityException e) {
      throw new CertificateProblem("the key file holds no unencrypted PEM private key");
    }
  }

  private static boolean belong(PrivateKey key, X509Certificate certificate) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC", "ECDSA" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return chain.get(0).getSubjectX500Principal().getName();
  }
}

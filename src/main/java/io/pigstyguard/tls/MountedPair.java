package io.pigstyguard.tls;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A pair that somebody else made, checked before it is served. */
record MountedPair(PrivateKey key, List<X509Certificate> chain) implements ServingPair {
  /** By the JDK's own name: ECDSA, as BouncyCastle has it, names no key there. */
  private static final JcaPEMKeyConverter CONVERTER =
      new JcaPEMKeyConverter().setAlgorithmMapping(X9ObjectIdentifiers.id_ecPublicKey, "EC");

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
      List<X509Certificate> chain = Pem.certificates(pem);
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (GeneralSecurityException e) {
      // said below, without the parser's words
    }
    throw new CertificateProblem("the certificate file holds no PEM certificate");
  }

  private static PrivateKey key(String pem) {
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
        if (block instanceof PEMKeyPair pair) {
          return converted(pair.getPrivateKeyInfo());
        }
        if (block instanceof PrivateKeyInfo info) {
          return converted(info);
        }
      }
    } catch (IOException e) {
      // said below, without the parser's words
    }
    throw new CertificateProblem("the key file holds no unencrypted PEM private key");
  }

  private static PrivateKey converted(PrivateKeyInfo info) throws PEMException {
    return CONVERTER.getPrivateKey(info);
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

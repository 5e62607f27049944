package io.pigstyguard.pem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates and private keys as PEM text. Messages name no part of the text. */
public final class Pem {
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final Set<String> CERTIFICATES = Set.of(CERTIFICATE, "X509 CERTIFICATE");

  /** By the JDK's own name: ECDSA, as BouncyCastle has it, names no key there. */
  private static final JcaPEMKeyConverter CONVERTER =
      new JcaPEMKeyConverter().setAlgorithmMapping(X9ObjectIdentifiers.id_ecPublicKey, "EC");

  private Pem() {}

  public static String of(X509Certificate certificate) {
    try {
      return block(CERTIFICATE, certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key in the form of PKCS #8. */
  public static String of(PrivateKey key) {
    return block("PRIVATE KEY", key.getEncoded());
  }

  private static String block(String label, byte[] der) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(label, der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Reads all certificates of a text.
   *
   * @return at least one
   * @throws GeneralSecurityException when there is none, one cannot be read, or something else is
   *     among them
   */
  public static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    try (PemReader reader = new PemReader(new StringReader(pem))) {
      PemObject block = reader.readPemObject();
      while (block != null) {
        if (!CERTIFICATES.contains(block.getType())) {
          throw new CertificateException("the text must hold nothing but certificates");
        }
        var der = new ByteArrayInputStream(block.getContent());
        certificates.add((X509Certificate) factory.generateCertificate(der));
        block = reader.readPemObject();
      }
    } catch (IOException | IllegalStateException e) {
      // The second is thrown for what is no base64.
      throw new CertificateException("a certificate cannot be read", e);
    }
    if (certificates.isEmpty()) {
      throw new CertificateException("the text must hold a certificate");
    }
    return List.copyOf(certificates);
  }

  /**
   * Reads the first private key of a text, in the form of PKCS #8 or of OpenSSL.
   *
   * @throws GeneralSecurityException when there is none that can be read, or only encrypted ones
   */
  public static PrivateKey key(String pem) throws GeneralSecurityException {
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
        if (block instanceof PEMKeyPair pair) {
          return CONVERTER.getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (block instanceof PrivateKeyInfo info) {
          return CONVERTER.getPrivateKey(info);
        }
      }
    } catch (IOException | IllegalStateException e) {
      throw new InvalidKeyException("a key cannot be read", e);
    }
    throw new InvalidKeyException("the text must hold an unencrypted private key");
  }
}

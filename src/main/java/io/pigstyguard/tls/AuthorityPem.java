package io.pigstyguard.tls;

import io.pigstyguard.pem.Pem;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Authorities as the texts of a Secret. */
final class AuthorityPem {
  private AuthorityPem() {}

  static Map<String, String> write(Authorities authorities) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("ca.crt", Pem.of(authorities.current().certificate()));
    texts.put("ca.key", Pem.of(authorities.current().key()));
    Authority next = authorities.next();
    if (next != null) {
      texts.put("next.crt", Pem.of(next.certificate()));
      texts.put("next.key", Pem.of(next.key()));
    }
    X509Certificate previous = authorities.previous();
    if (previous != null) {
      texts.put("previous.crt", Pem.of(previous));
    }
    texts.put("since", authorities.since().toString());
    return texts;
  }

  /** The authorities, or null when the texts do not hold any that can be read. */
  static @Nullable Authorities read(Map<String, String> texts) {
    try {
      Authority current = authority(texts, "ca");
      String since = texts.get("since");
      if (current == null || since == null) {
        return null;
      }
      return new Authorities(
          current, authority(texts, "next"), certificate(texts, "previous"), Instant.parse(since));
    } catch (GeneralSecurityException | DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Authority authority(Map<String, String> texts, String name)
      throws GeneralSecurityException {
    X509Certificate certificate = certificate(texts, name);
    String key = texts.get(name + ".key");
    return certificate == null || key == null ? null : new Authority(certificate, ecKey(key));
  }

  /** Authorities sign with elliptic curves. */
  private static PrivateKey ecKey(String pem) throws GeneralSecurityException {
    PrivateKey key = Pem.key(pem);
    if (!key.getAlgorithm().equals("EC")) {
      throw new InvalidKeyException("the key must be one of an elliptic curve");
    }
    return key;
  }

  private static @Nullable X509Certificate certificate(Map<String, String> texts, String name)
      throws GeneralSecurityException {
    String pem = texts.get(name + ".crt");
    return pem == null ? null : Pem.certificates(pem).get(0);
  }
}

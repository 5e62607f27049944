package io.pigstyguard.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A serving certificate with its key and its issuer; never stored. */
public record Leaf(X509Certificate certificate, PrivateKey key, X509Certificate issuer)
    implements ServingPair {

  @Override
  public List<X509Certificate> chain() {
    return List.of(certificate, issuer);
  }

  /** When a new one is due: two thirds of its life, as cert-manager's webhook does. */
  public Instant renewal() {
    Instant start = certificate.getNotBefore().toInstant();
    Instant end = certificate.getNotAfter().toInstant();
    return start.plusSeconds((end.getEpochSecond() - start.getEpochSecond()) * 2 / 3);
  }

  @Override
  public String toString() {
    return certificate.getSubjectX500Principal().getName();
  }
}

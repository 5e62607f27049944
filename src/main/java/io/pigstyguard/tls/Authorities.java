package io.pigstyguard.tls;

import io.pigstyguard.pem.Pem;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The authorities as all replicas share them. While one replaces the other, both are trusted: a new
 * one is trusted before it signs, an old one until nothing signed by it is served.
 *
 * @param current the one that signs
 * @param next trusted already, to sign later; null outside of a rotation
 * @param previous trusted still; null when nothing signed by it can be in use
 * @param since when the rotation reached this state
 */
public record Authorities(
    Authority current,
    @Nullable Authority next,
    @Nullable X509Certificate previous,
    Instant since) {

  /** What the API server must trust, as PEM, in an order that depends on the state only. */
  public String bundle() {
    StringBuilder pem = new StringBuilder(Pem.of(current.certificate()));
    Stream.of(next == null ? null : next.certificate(), previous)
        .filter(certificate -> certificate != null)
        .forEach(certificate -> pem.append(Pem.of(certificate)));
    return pem.toString();
  }
}

package io.pigstyguard.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A key with its certificates, as handshakes need them. */
public interface ServingPair {
  PrivateKey key();

  /** The server's own certificate, then its issuers. */
  List<X509Certificate> chain();

  default Instant expiry() {
    return chain().get(0).getNotAfter().toInstant();
  }
}

package io.pigstyguard.app;

import io.vertx.core.http.HttpServerOptions;
import java.util.Set;

/** TLS 1.3, or 1.2 with forward secrecy and authenticated encryption; nothing older. */
final class TlsFloor {
  private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");
  private static final String[] SUITES = {
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
  };

  private TlsFloor() {}

  /** Suites named in Quarkus' settings stay as they are. */
  static void raise(HttpServerOptions options) {
    options.setEnabledSecureTransportProtocols(PROTOCOLS);
    if (options.getEnabledCipherSuites().isEmpty()) {
      for (String suite : SUITES) {
        options.addEnabledCipherSuite(suite);
      }
    }
  }
}

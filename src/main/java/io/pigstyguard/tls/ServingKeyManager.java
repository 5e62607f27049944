package io.pigstyguard.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Offers the certificate that is in force at each handshake, so that a new one needs neither a
 * restart nor a new listener.
 */
public final class ServingKeyManager extends X509ExtendedKeyManager {
  private static final String KEY_TYPE = "EC";

  /** The certificate in force and the one before it, which handshakes under way may have chosen. */
  private record Served(Leaf now, @Nullable Leaf before) {
    Leaf named(String alias) {
      return before != null && alias.equals(alias(before)) ? before : now;
    }
  }

  private volatile Served served;

  /** Serves a first certificate. */
  public ServingKeyManager(Leaf first) {
    served = new Served(first, null);
  }

  /** Serves another certificate from the next handshake on. */
  public synchronized void serve(Leaf next) {
    served = new Served(next, served.now());
  }

  /** The certificate in force. */
  public Leaf serving() {
    return served.now();
  }

  /** The alias names the certificate, so that chain and key of a handshake belong together. */
  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return matches(keyType) ? alias(serving()) : null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return matches(keyType) ? alias(serving()) : null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return matches(keyType) ? new String[] {alias(serving())} : null;
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    Leaf leaf = served.named(alias);
    return new X509Certificate[] {leaf.certificate(), leaf.issuer()};
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return served.named(alias).key();
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  private static boolean matches(String keyType) {
    return keyType.startsWith(KEY_TYPE);
  }

  private static String alias(Leaf leaf) {
    return leaf.certificate().getSerialNumber().toString(16);
  }
}

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
  /**
   * The pair in force, and the one before it, which handshakes under way may have chosen.
   *
   * @param number how many pairs there were before; the alias, so that chain and key of a handshake
   *     belong together
   */
  private record Served(long number, ServingPair now, @Nullable ServingPair before) {
    String alias() {
      return Long.toString(number);
    }

    ServingPair named(String alias) {
      return before != null && alias.equals(Long.toString(number - 1)) ? before : now;
    }

    boolean fits(String keyType) {
      String algorithm = now.key().getAlgorithm();
      return keyType.equals(algorithm) || keyType.startsWith(algorithm + "_");
    }
  }

  private volatile Served served;

  /** Serves a first certificate. */
  public ServingKeyManager(ServingPair first) {
    served = new Served(0, first, null);
  }

  /** Serves another certificate from the next handshake on. */
  public synchronized void serve(ServingPair next) {
    served = new Served(served.number() + 1, next, served.now());
  }

  /** The certificate in force. */
  public ServingPair serving() {
    return served.now();
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias(keyType);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias(keyType);
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    String alias = alias(keyType);
    return alias == null ? null : new String[] {alias};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return served.named(alias).chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
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

  private @Nullable String alias(String keyType) {
    Served now = served;
    return now.fits(keyType) ? now.alias() : null;
  }
}

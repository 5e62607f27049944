package io.pigstyguard.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client in whose certificate one of our authorities signed, for a name that we allow. No
 * revocation list is looked up: the check runs where all connections are served, and must not wait
 * for a network.
 */
public final class ClientTrustManager extends X509ExtendedTrustManager {
  private static final String JUDGED = "io.pigstyguard.judged";

  /**
   * The authorities in force.
   *
   * @param number how many there were before; a session remembers it
   */
  private record Trusted(long number, X509ExtendedTrustManager authorities) {}

  private final Set<String> names;
  private volatile Trusted trusted;

  /**
   * Trusts first authorities.
   *
   * @param names of which a certificate must bear one, as {@link CertificateNames} tells them
   * @throws CertificateProblem when the authorities cannot be used
   */
  public ClientTrustManager(List<X509Certificate> authorities, Set<String> names) {
    this.names = Set.copyOf(names);
    this.trusted = new Trusted(0, signedBy(authorities));
  }

  /**
   * Trusts other authorities from the next handshake on.
   *
   * @throws CertificateProblem when they cannot be used
   */
  public synchronized void trust(List<X509Certificate> next) {
    trusted = new Trusted(trusted.number() + 1, signedBy(next));
  }

  /**
   * Whether the client of a session is let in by the authorities in force now: a connection may be
   * older than they are, and a session that is resumed shows no certificate again.
   */
  public boolean trusts(SSLSession session) {
    Trusted now = trusted;
    if (Long.valueOf(now.number()).equals(session.getValue(JUDGED))) {
      return true;
    }
    try {
      X509Certificate[] chain =
          Arrays.stream(session.getPeerCertificates())
              .map(X509Certificate.class::cast)
              .toArray(X509Certificate[]::new);
      now.authorities().checkClientTrusted(chain, chain[0].getPublicKey().getAlgorithm());
      checkName(chain[0]);
    } catch (SSLPeerUnverifiedException | CertificateException e) {
      return false;
    }
    session.putValue(JUDGED, now.number());
    return true;
  }

  private static X509ExtendedTrustManager signedBy(List<X509Certificate> authorities) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < authorities.size(); i++) {
        store.setCertificateEntry(Integer.toString(i), authorities.get(i));
      }
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(store, new X509CertSelector());
      parameters.setRevocationEnabled(false);
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(parameters));
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager usable) {
          return usable;
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      // said below
    }
    throw new CertificateProblem("the authorities of clients cannot be used");
  }

  @Override
  public void checkClientTrusted(
      X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
      throws CertificateException {
    trusted.authorities().checkClientTrusted(chain, authType, engine);
    checkName(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
      throws CertificateException {
    trusted.authorities().checkClientTrusted(chain, authType, socket);
    checkName(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    trusted.authorities().checkClientTrusted(chain, authType);
    checkName(chain[0]);
  }

  private void checkName(X509Certificate certificate) throws CertificateException {
    if (CertificateNames.of(certificate).stream().noneMatch(names::contains)) {
      throw new CertificateException("the client's certificate bears no allowed name");
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trusted.authorities().getAcceptedIssuers();
  }

  @Override
  public void checkServerTrusted(
      X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
      throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
      throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw noServer();
  }

  private static CertificateException noServer() {
    return new CertificateException("only clients are checked");
  }
}

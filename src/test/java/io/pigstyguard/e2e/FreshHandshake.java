package io.pigstyguard.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A new connection as the API server makes one: it trusts a caBundle and verifies a name. */
final class FreshHandshake {
  private FreshHandshake() {}

  /** The certificate that a port of this machine presents, verified. */
  static X509Certificate with(int port, String name, String caBundle)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trusting(caBundle).getTrustManagers(), null);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port));
      try (SSLSocket secured =
          (SSLSocket) context.getSocketFactory().createSocket(socket, name, port, true)) {
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return (X509Certificate) secured.getSession().getPeerCertificates()[0];
      }
    }
  }

  private static TrustManagerFactory trusting(String caBundle)
      throws IOException, GeneralSecurityException {
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    byte[] pem = Base64.getDecoder().decode(caBundle);
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))) {
      anchors.setCertificateEntry("ca" + anchors.size(), certificate);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return factory;
  }
}

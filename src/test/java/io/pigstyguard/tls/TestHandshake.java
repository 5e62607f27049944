package io.pigstyguard.tls;

import io.pigstyguard.pem.Pem;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** A whole TLS handshake in memory, the client verifying chain, name and a date of the test's. */
final class TestHandshake {
  private TestHandshake() {}

  static void run(ServingKeyManager serving, String trusted, String name, Instant now)
      throws Exception {
    SSLContext server = SSLContext.getInstance("TLSv1.3");
    server.init(new KeyManager[] {serving}, null, null);
    SSLContext client = SSLContext.getInstance("TLSv1.3");
    client.init(null, trust(trusted, now).getTrustManagers(), null);
    SSLEngine serverEngine = server.createSSLEngine();
    serverEngine.setUseClientMode(false);
    SSLEngine clientEngine = client.createSSLEngine(name, 443);
    clientEngine.setUseClientMode(true);
    SSLParameters parameters = clientEngine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    clientEngine.setSSLParameters(parameters);
    shake(clientEngine, serverEngine);
  }

  private static TrustManagerFactory trust(String pem, Instant now) throws Exception {
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    int index = 0;
    for (X509Certificate certificate : Pem.certificates(pem)) {
      anchors.setCertificateEntry("ca" + index++, certificate);
    }
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
    parameters.setDate(Date.from(now));
    parameters.setRevocationEnabled(false);
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(new CertPathTrustManagerParameters(parameters));
    return factory;
  }

  private static void shake(SSLEngine client, SSLEngine server) throws Exception {
    ByteBuffer toServer = ByteBuffer.allocate(65_536);
    ByteBuffer toClient = ByteBuffer.allocate(65_536);
    client.beginHandshake();
    server.beginHandshake();
    for (int round = 0; round < 100; round++) {
      step(client, toClient, toServer);
      step(server, toServer, toClient);
      if (done(client) && done(server)) {
        return;
      }
    }
    throw new IllegalStateException("the handshake does not end");
  }

  private static boolean done(SSLEngine engine) {
    HandshakeStatus status = engine.getHandshakeStatus();
    return status == HandshakeStatus.NOT_HANDSHAKING || status == HandshakeStatus.FINISHED;
  }

  private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws Exception {
    ByteBuffer empty = ByteBuffer.allocate(0);
    ByteBuffer sink = ByteBuffer.allocate(65_536);
    for (int i = 0; i < 20; i++) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> {
          Runnable task;
          while ((task = engine.getDelegatedTask()) != null) {
            task.run();
          }
        }
        case NEED_WRAP -> engine.wrap(empty, out);
        case NEED_UNWRAP -> {
          in.flip();
          if (!in.hasRemaining()) {
            in.compact();
            return;
          }
          engine.unwrap(in, sink);
          in.compact();
        }
        default -> {
          return;
        }
      }
    }
  }
}

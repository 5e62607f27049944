package io.pigstyguard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client of a service on this machine, which trusts whatever certificate it shows. */
public final class ServiceClient {
  private final int port;
  private final SSLContext trusting;

  public ServiceClient(int port) {
    this(port, new KeyManager[0]);
  }

  /**
   * @param keys the certificate that the client shows when it is asked for one
   */
  public ServiceClient(int port, KeyManager[] keys) {
    this.port = port;
    this.trusting = trusting(keys);
  }

  public HttpResponse<String> post(String body) {
    return post(HttpClient.Version.HTTP_1_1, "/validate?timeout=10s", body);
  }

  HttpResponse<String> post(HttpClient.Version version, String path, String body) {
    return send(
        HttpClient.newBuilder().version(version).sslContext(trusting).build(),
        path,
        "application/json",
        "POST",
        BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(
      HttpClient client, String path, String type, String method, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A client for several requests, which keeps its connections. */
  HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(trusting)
        .build();
  }

  public SSLSocket connect() throws IOException {
    return secure(new Socket("localhost", port));
  }

  /** Over a connection that there is already; shakes hands with the first byte. */
  public SSLSocket secure(Socket plain) throws IOException {
    return (SSLSocket) trusting.getSocketFactory().createSocket(plain, "localhost", port, true);
  }

  static HttpResponse<String> get(int port, String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
              BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting(KeyManager[] keys) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {new Trusting()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

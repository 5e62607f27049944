package io.pigstyguard.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.pem.Pem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The API server as a pod reaches it, with the account of the pod. */
final class ApiServer {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /**
   * What the API server said.
   *
   * @param message of a refusal
   */
  record Answer(int status, String message) {
    boolean isCreated() {
      return status == 201;
    }
  }

  private final URI address;
  private final Path account;

  /**
   * An API server.
   *
   * @param account folder with {@code token} and {@code ca.crt}
   */
  ApiServer(URI address, Path account) {
    this.address = address;
    this.account = account;
  }

  /**
   * Tries to make a ConfigMap in a dry run, which stores nothing.
   *
   * @throws UnusableException when the API server cannot be reached
   */
  Answer tryConfigMap(String namespace, String json) {
    try {
      String path = "/api/v1/namespaces/" + namespace + "/configmaps?dryRun=All";
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + Files.readString(account.resolve("token")))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json))
              .build();
      HttpClient client =
          HttpClient.newBuilder().connectTimeout(PATIENCE).sslContext(trust()).build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), message(response.body()));
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableException(address + " does not answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableException("interrupted");
    }
  }

  private SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    String pem = Files.readString(account.resolve("ca.crt"), StandardCharsets.ISO_8859_1);
    for (X509Certificate ca : Pem.certificates(pem)) {
      anchors.setCertificateEntry("ca" + anchors.size(), ca);
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static String message(String body) throws IOException {
    return new ObjectMapper().readTree(body).path("message").asText();
  }
}

package io.pigstyguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients can do with a connection besides sending a review. */
@QuarkusTest
@TestProfile(TracedProfile.class)
class ConnectionTest {
  @Inject HttpServer server;
  private ServiceClient client;

  @BeforeEach
  void connect() {
    client = new ServiceClient(server.getSecurePort());
  }

  @Test
  void answersInTimeThoughTheBodyDoesNotCome() throws IOException {
    try (SSLSocket socket = client.connect()) {
      send(
          socket,
          "POST /validate?timeout=1s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100000\r\n\r\n"
              + SampleReview.JSON.substring(0, 200));
      assertThat(receive(socket))
          .startsWith("HTTP/1.1 200 ")
          .contains("\"uid\":\"try\",\"allowed\":false", "arrives too slowly");
    }
  }

  @Test
  void saysSoWhenNothingComes() throws IOException {
    try (SSLSocket socket = client.connect()) {
      send(
          socket,
          "POST /validate?timeout=1s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100000\r\n\r\n{");
      assertThat(receive(socket)).startsWith("HTTP/1.1 503 ").contains("arrives too slowly");
    }
  }

  @Test
  void asksForABodyThatIsHeldBack() throws IOException {
    try (SSLSocket socket = client.connect()) {
      send(
          socket,
          "POST /validate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Expect: 100-continue\r\nContent-Length: "
              + SampleReview.JSON.length()
              + "\r\n\r\n");
      assertThat(receive(socket)).startsWith("HTTP/1.1 100 ");
      send(socket, SampleReview.JSON);
      assertThat(receive(socket)).contains("HTTP/1.1 200 ");
    }
  }

  /** Suites that clients of this JDK offer by themselves. */
  @ParameterizedTest
  @ValueSource(
      strings = {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"})
  void refusesSuitesWithoutAuthenticatedEncryption(String suite) throws IOException {
    try (SSLSocket socket = client.connect()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(new String[] {suite});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void shakesHands(String protocol) throws IOException {
    try (SSLSocket socket = client.connect()) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      assertThat(socket.getSession().getCipherSuite()).contains("_GCM_");
    }
  }

  private static void send(SSLSocket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static String receive(SSLSocket socket) throws IOException {
    socket.setSoTimeout(5000);
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[64 << 10];
    StringBuilder text = new StringBuilder();
    do {
      int read = in.read(buffer);
      if (read < 0) {
        break;
      }
      text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
    } while (!isWhole(text.toString()));
    return text.toString();
  }

  private static boolean isWhole(String response) {
    int head = response.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    int at = response.toLowerCase(Locale.ROOT).indexOf("content-length: ");
    if (at < 0) {
      return true;
    }
    String length = response.substring(at + 16, response.indexOf('\r', at));
    return response.getBytes(StandardCharsets.UTF_8).length >= head + 4 + Integer.parseInt(length);
  }
}

package io.pigstyguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.tls.Authority;
import io.pigstyguard.tls.ServingKeyManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose connections are watched, and clients that keep it waiting. */
class ConnectionsTest {
  private static final int MOST_UNPROVEN = 5;
  private static final int MOST = 8;
  private static final InetAddress FIRST = InetAddress.getLoopbackAddress();
  private static final InetAddress SECOND = loopback(2);
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  private static final int LONG_ANSWER = 1 << 20;

  private final AtomicInteger requests = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private final Connections connections = new Connections(MOST_UNPROVEN, MOST);
  private final List<Socket> sockets = new ArrayList<>();
  private int port;

  @BeforeEach
  void serve() throws Exception {
    Instant now = Instant.now();
    Duration day = Duration.ofDays(1);
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                KeyCertOptions.wrap(
                    new ServingKeyManager(
                        Authority.create(now, day).issue(List.of("localhost"), now, day))));
    connections.watch(options);
    port =
        vertx
            .createHttpServer(options)
            .requestHandler(
                request -> {
                  requests.incrementAndGet();
                  request
                      .response()
                      .end(request.path().equals("/long") ? "x".repeat(LONG_ANSWER) : "ok");
                })
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS)
            .actualPort();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void letsNobodyKeepOthersOutByBeingSilent() throws Exception {
    for (int i = 0; i < 3 * MOST; i++) {
      sockets.add(new Socket("localhost", port));
      assertThat(answer(shaken())).startsWith("HTTP/1.1 200 ");
    }
    assertThat(connections.size()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void closesTheOldestOfThoseThatAreIdle() throws Exception {
    SSLSocket first = shaken();
    assertThat(answer(first)).contains("200");
    for (int i = 0; i < MOST; i++) {
      assertThat(answer(shaken())).contains("200");
    }
    assertThat(first.getInputStream().read()).isEqualTo(-1);
    assertThat(connections.size()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void letsNoAddressKeepOthersOutByBeingMany() throws Exception {
    crowd(socket -> {});
    SSLSocket other = shaken(SECOND);
    crowd(socket -> {});
    assertThat(answer(other)).contains("200");
    crowd(ConnectionsTest::answer);
    assertThat(answer(other)).contains("200");
    assertThat(connections.size()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void holdsNoMoreThanARecordBeforeAHandshake() throws Exception {
    byte[] hello = new byte[1 << 20];
    hello[0] = 22;
    hello[1] = 3;
    hello[2] = 1;
    hello[3] = 0x3f;
    Socket socket = new Socket("localhost", port);
    sockets.add(socket);
    socket.setSoTimeout(20_000);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 64; i++) {
                socket.getOutputStream().write(hello);
              }
            })
        .isInstanceOf(IOException.class);
    awaitSize(0);
  }

  @Test
  void keepsAConnectionForFurtherRequests() throws Exception {
    SSLSocket socket = shaken();
    for (int i = 0; i < 5; i++) {
      assertThat(answer(socket)).contains("200");
    }
    assertThat(connections.size()).isOne();
  }

  @Test
  void closesAConnectionWhoseHeadDoesNotCome() throws Exception {
    SSLSocket fresh = shaken();
    fresh.getOutputStream().write("GET / HT".getBytes(StandardCharsets.UTF_8));
    SSLSocket used = shaken();
    assertThat(answer(used)).contains("200");
    used.getOutputStream().write("GET / HT".getBytes(StandardCharsets.UTF_8));
    assertThat(fresh.getInputStream().read()).isEqualTo(-1);
    assertThat(used.getInputStream().read()).isEqualTo(-1);
    awaitSize(0);
  }

  @Test
  void answersRequestsThatComeAtOnceOneAfterTheOther() throws Exception {
    SSLSocket socket = shaken();
    socket.getOutputStream().write(REQUEST.repeat(999).getBytes(StandardCharsets.UTF_8));
    int answers = 0;
    for (String answer = answer(socket); answer.contains("200"); answer = rest(socket)) {
      if (++answers == 1000) {
        break;
      }
    }
    assertThat(answers).isEqualTo(1000);
  }

  @Test
  void holdsFewAnswersForAClientThatTakesNone() throws Exception {
    SSLSocket socket = shaken();
    String request = REQUEST.replace("GET /", "GET /long");
    socket.getOutputStream().write(request.repeat(200).getBytes(StandardCharsets.UTF_8));
    awaitSize(0);
    assertThat(requests.get()).isLessThan(30);
  }

  /** What is not read stays in the buffers of the two systems, which hold a few megabytes. */
  @Test
  void readsNoMoreFromAClientThatTakesNoAnswer() throws Exception {
    SSLSocket socket = shaken();
    String request = REQUEST.replace("GET /", "GET /long");
    byte[] megabyte = request.repeat((1 << 20) / request.length()).getBytes(StandardCharsets.UTF_8);
    AtomicInteger megabytes = new AtomicInteger();
    assertThatThrownBy(
            () -> {
              while (megabytes.get() < 64) {
                socket.getOutputStream().write(megabyte);
                megabytes.incrementAndGet();
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(megabytes.get()).isLessThan(32);
  }

  @Test
  void forgetsConnectionsThatAreClosed() throws Exception {
    SSLSocket socket = shaken();
    assertThat(answer(socket)).contains("200");
    socket.close();
    Socket silent = new Socket("localhost", port);
    silent.close();
    awaitSize(0);
  }

  private void awaitSize(int size) throws InterruptedException {
    for (int i = 0; i < 200 && connections.size() != size; i++) {
      Thread.sleep(100);
    }
    assertThat(connections.size()).isEqualTo(size);
  }

  private SSLSocket shaken() throws IOException, GeneralSecurityException {
    return shaken(FIRST);
  }

  private SSLSocket shaken(InetAddress from) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trusting()}, null);
    Socket plain = new Socket(FIRST, port, from, 0);
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", port, true);
    socket.setSoTimeout(20_000);
    sockets.add(socket);
    socket.startHandshake();
    return socket;
  }

  /** What is done with a connection of a crowd. */
  private interface Use {
    void of(SSLSocket socket) throws IOException;
  }

  /** More than there may be from one address, none of which is closed by its client. */
  private void crowd(Use use) throws GeneralSecurityException {
    for (int i = 0; i < 3 * MOST; i++) {
      try {
        use.of(shaken(FIRST));
      } catch (IOException e) {
        // It had to go.
      }
    }
  }

  private static InetAddress loopback(int number) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number});
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("number must be from 0 to 255", e);
    }
  }

  private static String answer(SSLSocket socket) throws IOException {
    socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return rest(socket);
  }

  private static String rest(SSLSocket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder text = new StringBuilder();
    while (!text.toString().endsWith("\r\n\r\nok")) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      text.append((char) c);
    }
    return text.toString();
  }

  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

    @Override
    public java.security.cert.X509Certificate[] getAcceptedIssuers() {
      return new java.security.cert.X509Certificate[0];
    }
  }
}

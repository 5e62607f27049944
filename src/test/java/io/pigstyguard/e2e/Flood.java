package io.pigstyguard.e2e;

import io.pigstyguard.app.ServiceClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;

/** Clients that mean harm, each in a thread of its own and at it again until told to stop. */
final class Flood implements AutoCloseable {
  private static final String HEAD =
      "POST /validate?timeout=3s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private final ServiceClient service;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final Queue<SSLSocket> sockets = new ConcurrentLinkedQueue<>();

  /** A way to harm over one connection. */
  private interface Attack {
    void run(SSLSocket socket) throws IOException;
  }

  Flood(ServiceClient service) {
    this.service = service;
  }

  /** Sends whole reviews, one after the other on one connection. */
  void reviews(int clients, String review) {
    byte[] body = review.getBytes(StandardCharsets.UTF_8);
    start(
        clients,
        socket -> {
          while (going.get()) {
            send(socket, HEAD + "Content-Length: " + body.length + "\r\n\r\n");
            socket.getOutputStream().write(body);
            answers.add(status(socket));
          }
        });
  }

  /** Begins bodies and lets them never come. */
  void halfBodies(int clients) {
    start(
        clients,
        socket -> {
          send(socket, HEAD + "Content-Length: 1000000\r\n\r\n{\"request\":{\"uid\":\"slow\",");
          while (going.get() && socket.getInputStream().read() >= 0) {
            send(socket, " ");
          }
        });
  }

  /** Sends bodies in chunks without end. */
  void endlessBodies(int clients) {
    String chunk = "10000\r\n" + " ".repeat(1 << 16) + "\r\n";
    start(
        clients,
        socket -> {
          send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
          while (going.get()) {
            send(socket, chunk);
          }
        });
  }

  /** Announces bodies that are too long. */
  void oversizedBodies(int clients) {
    start(
        clients,
        socket -> {
          send(socket, HEAD + "Content-Length: 999999999\r\n\r\n");
          answers.add(status(socket));
        });
  }

  /** First lines of the answers so far. */
  List<String> answers() {
    return new ArrayList<>(answers);
  }

  private void start(int clients, Attack attack) {
    for (int i = 0; i < clients; i++) {
      threads.execute(() -> repeat(attack));
    }
  }

  private void repeat(Attack attack) {
    while (going.get()) {
      try (SSLSocket socket = service.connect()) {
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        attack.run(socket);
      } catch (IOException e) {
        // The service has hung up, as it may.
      }
    }
  }

  private static void send(SSLSocket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The first line of a response, the rest of which is read and dropped. */
  private static String status(SSLSocket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no answer");
      }
      head.append((char) c);
    }
    String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
    int at = lower.indexOf("content-length: ") + "content-length: ".length();
    in.skipNBytes(Long.parseLong(lower.substring(at, lower.indexOf('\r', at))));
    return head.substring(0, head.indexOf("\r\n"));
  }

  /** Stops all of it, whatever it waits for. */
  @Override
  public void close() throws IOException {
    going.set(false);
    for (SSLSocket socket : sockets) {
      socket.close();
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
        throw new AssertionError("the flood does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.pigstyguard.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the service listens.
 *
 * @param port of TLS
 */
record Target(int port) {
  /** Longest that anything is waited for; longer than the service may take for anything. */
  static final Duration LONGEST = Duration.ofSeconds(25);

  private static final Duration MOST_OF_A_CROWD = Duration.ofSeconds(90);

  /** Handshakes of a crowd at a time: they are an attack of their own, and cost us as much. */
  private static final int OPENINGS = 8;

  /** Opens a connection. */
  interface Opener {
    Wire open() throws IOException;
  }

  Wire open() throws IOException {
    Wire wire = Wire.secure(port);
    wire.tls().startHandshake();
    return wire;
  }

  /** A connection that has not shaken hands yet. */
  Wire openOnly() throws IOException {
    return Wire.secure(port);
  }

  Wire openPlain() throws IOException {
    return Wire.plain(port);
  }

  /** One from another address than that of the honest. */
  Wire openForeign() throws IOException {
    return Wire.foreign(port);
  }

  /** Posts a body by a connection of its own. */
  Reply post(String path, byte[] body) throws IOException {
    try (Wire wire = open()) {
      return post(wire, path, body);
    }
  }

  static Reply post(Wire wire, String path, byte[] body) {
    return wire.sendBeside(request(path, body)).reply(LONGEST);
  }

  /** A whole request. */
  static byte[] request(String path, byte[] body) {
    byte[] head =
        head(path, "Content-Length: %d\r\n".formatted(body.length))
            .getBytes(StandardCharsets.UTF_8);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /** The head of a request, to the empty line. */
  static String head(String path, String more) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: guard\r\nContent-Type: application/json\r\n"
        + more
        + "\r\n";
  }

  /** Sends a text by a connection of its own, and waits for the answer. */
  Reply ask(String text) throws IOException {
    try (Wire wire = open()) {
      return wire.sendBeside(text.getBytes(StandardCharsets.UTF_8)).reply(LONGEST);
    }
  }

  /** What many clients do at the same time, each with a connection of its own. */
  List<Reply> crowd(int clients, Attack.Move move) throws InterruptedException {
    return crowd(clients, MOST_OF_A_CROWD, move);
  }

  List<Reply> crowd(int clients, Duration most, Attack.Move move) throws InterruptedException {
    return crowd(clients, most, this::open, move);
  }

  /** The same by connections of another kind. */
  static List<Reply> crowd(int clients, Opener opener, Attack.Move move)
      throws InterruptedException {
    return crowd(clients, MOST_OF_A_CROWD, opener, move);
  }

  private static List<Reply> crowd(int clients, Duration most, Opener opener, Attack.Move move)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    Semaphore openings = new Semaphore(OPENINGS);
    try {
      List<Future<Reply>> futures = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        futures.add(threads.submit(() -> once(openings, opener, move)));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> future : futures) {
        replies.add(future.get(most.toMillis(), TimeUnit.MILLISECONDS));
      }
      return replies;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("clients do not come back", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Reply once(Semaphore openings, Opener opener, Attack.Move move)
      throws InterruptedException {
    long start = System.nanoTime();
    try (Wire wire = open(openings, opener)) {
      return move.over(wire);
    } catch (IOException e) {
      return new Reply(Reply.CLOSED, "", (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static Wire open(Semaphore openings, Opener opener)
      throws IOException, InterruptedException {
    openings.acquire();
    try {
      return opener.open();
    } finally {
      openings.release();
    }
  }
}

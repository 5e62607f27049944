package io.pigstyguard.siege;

import io.pigstyguard.benchmark.SampleInventory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that do the same again and again, each in a thread of its own, until told to stop. */
final class Horde implements AutoCloseable {
  private final Target target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

  Horde(Target target) {
    this.target = target;
  }

  /** Reviews as large as they may be stored. */
  static Attack.Move large() {
    byte[] body = ReviewText.configMap("pigsty.yml", SampleInventory.of(900 << 10)).bytes();
    return wire -> Target.post(wire, "/validate?timeout=3s", body);
  }

  /** Reviews of the usual size that say as much as they can. */
  static Attack.Move small() {
    byte[] body = ReviewText.configMap("pigsty.yml", SampleInventory.of(50 << 10)).bytes();
    return wire -> Target.post(wire, "/validate?timeout=3s", body);
  }

  /** Bodies that are begun and never come. */
  static Attack.Move idle() {
    String begun = ReviewText.configMap("pigsty.yml", "x".repeat(4000)).json().substring(0, 4000);
    return wire ->
        wire.send(Target.head("/validate?timeout=3s", "Content-Length: 900000\r\n") + begun)
            .reply(Duration.ofSeconds(10));
  }

  /** Bodies in chunks without end. */
  static Attack.Move endless() {
    String chunk = "10000\r\n" + " ".repeat(1 << 16) + "\r\n";
    return wire -> {
      wire.send(Target.head("/validate?timeout=3s", "Transfer-Encoding: chunked\r\n"));
      for (int i = 0; i < 200; i++) {
        wire.send(chunk);
      }
      return wire.reply(Duration.ofSeconds(10));
    };
  }

  void start(int clients, Attack.Move move) {
    for (int i = 0; i < clients; i++) {
      threads.execute(() -> repeat(move));
    }
  }

  /** What came back so far; that somebody was hung up on is no reply. */
  List<Reply> replies() {
    return replies.stream().filter(reply -> reply.status() != Reply.CLOSED).toList();
  }

  private void repeat(Attack.Move move) {
    while (going.get()) {
      try (Wire wire = target.open()) {
        Reply reply = move.over(wire);
        while (going.get() && reply.status() != Reply.CLOSED) {
          replies.add(reply);
          reply = move.over(wire);
        }
      } catch (IOException e) {
        // The service has hung up, as it may.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    going.set(false);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(40, TimeUnit.SECONDS)) {
        throw new AssertionError("the horde does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.pigstyguard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns on a real event loop. */
class HandshakesTest {
  private final EventLoop loop = new DefaultEventLoop();
  private final Handshakes handshakes = new Handshakes(loop);
  private final List<String> begun = new ArrayList<>();

  @AfterEach
  void stop() {
    var unused = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  @Test
  void beginsTheFirstAtOnce() throws Exception {
    assertThat(inLoop(() -> await("10.0.0.1", "a"))).containsExactly("a");
  }

  @Test
  void givesEveryAddressATurn() throws Exception {
    var unused =
        inLoop(
            () -> {
              for (int i = 1; i <= 5; i++) {
                await("10.0.0.1", "a" + i);
              }
              await("10.0.0.2", "b1");
              await("10.0.0.3", "c1");
              await("10.0.0.2", "b2");
            });
    assertThat(afterAll(8)).containsExactly("a1", "a2", "b1", "c1", "a3", "b2", "a4", "a5");
  }

  @Test
  void skipsWhoHasGone() throws Exception {
    var unused =
        inLoop(
            () -> {
              await("10.0.0.1", "a1");
              await("10.0.0.1", "a2");
              Runnable gone = () -> begun.add("gone");
              handshakes.await(address("10.0.0.2"), gone);
              handshakes.withdraw(address("10.0.0.2"), gone);
              handshakes.withdraw(address("10.0.0.2"), gone);
              await("10.0.0.1", "a3");
            });
    assertThat(afterAll(3)).containsExactly("a1", "a2", "a3");
  }

  @Test
  void servesOthersBetweenTwo() throws Exception {
    var unused =
        inLoop(
            () -> {
              await("10.0.0.1", "a1");
              await("10.0.0.1", "a2");
              loop.execute(() -> begun.add("other"));
            });
    assertThat(afterAll(3)).containsExactly("a1", "other", "a2");
  }

  private void await(String source, String name) {
    handshakes.await(address(source), () -> begun.add(name));
  }

  private List<String> afterAll(int count) throws Exception {
    for (int i = 0; i < 200; i++) {
      List<String> now = inLoop(() -> {});
      if (now.size() >= count) {
        return now;
      }
      Thread.sleep(20);
    }
    return inLoop(() -> {});
  }

  /** What has begun after something was done on the loop. */
  private List<String> inLoop(Runnable action) throws Exception {
    return loop.submit(
            () -> {
              action.run();
              return List.copyOf(begun);
            })
        .get(20, TimeUnit.SECONDS);
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}

package io.pigstyguard.siege;

import io.pigstyguard.benchmark.SampleInventory;
import io.pigstyguard.e2e.GuardProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service under attack, with an honest client and a kubelet beside. */
final class Besieged implements AutoCloseable {
  /** What the chart gives the container. */
  static final long MOST_MEMORY = 384L << 20;

  private static final long HONEST_PAUSE = 120;
  private static final int WARM_UP = 60;
  private static final Duration QUIET = Duration.ofMillis(100);
  private static final Duration LONGEST_ECHO = Duration.ofSeconds(15);

  private final GuardProcess guard;
  private final Target target;
  private final Honest honest;
  private final Readiness readiness;

  private Besieged(GuardProcess guard, long honestPause) throws IOException {
    this.guard = guard;
    target = new Target(guard.port());
    warmUp();
    honest = new Honest(target, honestPause);
    readiness = new Readiness(guard);
  }

  /** What costs a cold JVM seconds costs a warm one little. */
  private void warmUp() throws IOException {
    byte[] body = ReviewText.configMap("pigsty.yml", SampleInventory.of(200 << 10)).bytes();
    try (Wire wire = target.open()) {
      for (int i = 0; i < WARM_UP; i++) {
        var unused = Target.post(wire, "/validate?timeout=10s", body);
      }
    }
  }

  /** Starts one with the chart's options. */
  static Besieged start() throws IOException {
    return start(List.of("serve"), HONEST_PAUSE);
  }

  static Besieged start(List<String> arguments, long honestPause) throws IOException {
    GuardProcess guard = GuardProcess.startAsChart(arguments, Map.of());
    guard.awaitReady();
    return new Besieged(guard, honestPause);
  }

  GuardProcess guard() {
    return guard;
  }

  Target target() {
    return target;
  }

  Honest honest() {
    return honest;
  }

  Readiness readiness() {
    return readiness;
  }

  /** Attacks it once, and waits until nothing of it is left. */
  Round attack(Attack attack) throws InterruptedException {
    awaitQuiet();
    long start = System.nanoTime();
    Duration before = guard.cpuTime();
    List<Reply> replies = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      replies.addAll(attack.act().on(target));
    } catch (IOException | AssertionError e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    boolean quiet = awaitQuiet();
    if (!guard.isAlive()) {
      problems.add("the process has ended");
    } else if (!quiet) {
      problems.add("the process goes on working");
    }
    Duration cpu = guard.cpuTime().minus(before);
    return new Round(attack, replies, cpu, guard.memory(), honest.since(start), problems);
  }

  /** Attacks it once with nobody beside, so that all that it costs is the attack's. */
  Round attackAlone(Attack attack) throws InterruptedException {
    honest.pause();
    try {
      return attack(attack);
    } finally {
      honest.goOn();
    }
  }

  /** Waits until the process has next to nothing to do. */
  private boolean awaitQuiet() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_ECHO.toNanos();
    while (System.nanoTime() < end && guard.isAlive()) {
      Duration before = guard.cpuTime();
      Thread.sleep(QUIET.toMillis());
      if (guard.cpuTime().minus(before).compareTo(QUIET.dividedBy(2)) < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    honest.close();
    readiness.close();
    guard.close();
  }
}

package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private final List<String> granted = new ArrayList<>();
  private final Quota quota = new Quota(10);

  @Test
  void grantsAtOnceWhatIsFree() {
    ask(4, "a");
    ask(6, "b");
    assertThat(granted).containsExactly("a", "b");
    assertThat(quota.left()).isZero();
  }

  @Test
  void grantsInTheOrderOfAsking() {
    Quota.Share first = ask(8, "a");
    ask(8, "large");
    ask(1, "small");
    assertThat(granted).as("a small one does not overtake").containsExactly("a");
    first.giveBack();
    assertThat(granted).containsExactly("a", "large", "small");
  }

  @Test
  void givesAllToWhoAsksForMoreThanThereIs() {
    Quota.Share first = ask(99, "a");
    ask(1, "b");
    assertThat(granted).containsExactly("a");
    first.giveBack();
    assertThat(granted).containsExactly("a", "b");
  }

  @Test
  void forgetsWhoStopsWaiting() {
    Quota.Share first = ask(10, "a");
    Quota.Share second = ask(10, "b");
    ask(5, "c");
    second.giveBack();
    first.giveBack();
    assertThat(granted).containsExactly("a", "c");
    assertThat(quota.left()).isEqualTo(5);
  }

  @Test
  void takesASharesBackOnce() {
    Quota.Share share = ask(3, "a");
    share.giveBack();
    share.giveBack();
    assertThat(quota.left()).isEqualTo(10);
  }

  @Test
  void losesNothingAmongThreads() throws InterruptedException {
    Quota shared = new Quota(7);
    AtomicLong held = new AtomicLong();
    AtomicLong most = new AtomicLong();
    int tasks = 2000;
    CountDownLatch done = new CountDownLatch(tasks);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Random random = new Random(1);
    for (int i = 0; i < tasks; i++) {
      long units = 1L + random.nextInt(9);
      threads.execute(() -> takeAndGiveBack(shared, Math.min(units, 7), held, most, done));
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    threads.shutdown();
    assertThat(most.get()).isLessThanOrEqualTo(7);
    assertThat(shared.left()).isEqualTo(7);
  }

  private static void takeAndGiveBack(
      Quota quota, long units, AtomicLong held, AtomicLong most, CountDownLatch done) {
    CountDownLatch ready = new CountDownLatch(1);
    Quota.Share share =
        quota.ask(
            units,
            () -> {
              most.accumulateAndGet(held.addAndGet(units), Math::max);
              ready.countDown();
            });
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    held.addAndGet(-units);
    share.giveBack();
    done.countDown();
  }

  private Quota.Share ask(long units, String name) {
    return quota.ask(units, () -> granted.add(name));
  }
}

package io.pigstyguard.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pigstyguard.admission.Outcome;
import io.pigstyguard.admission.Review;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.policy.Inspection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Counts reviews. Labels are outcomes, rules, actions and HTTP status codes: the number of series
 * does not grow with the cluster.
 */
final class ReviewMetrics {
  private static final Duration[] BUCKETS =
      LongStream.of(
              100,
              200,
              400,
              700,
              1_000,
              2_000,
              4_000,
              7_000,
              10_000,
              20_000,
              40_000,
              80_000,
              150_000,
              300_000,
              700_000,
              1_500_000,
              3_000_000,
              10_000_000)
          .mapToObj(micros -> Duration.ofNanos(micros * 1000))
          .toArray(Duration[]::new);

  private record FindingKey(String rule, String action) {}

  private final MeterRegistry registry;
  private final Map<Outcome, Counter> reviews = new EnumMap<>(Outcome.class);
  private final Map<FindingKey, Counter> findings = new ConcurrentHashMap<>();
  private final Timer claimed;
  private final Timer unclaimed;

  ReviewMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome outcome : Outcome.values()) {
      reviews.put(
          outcome,
          Counter.builder("pigsty_guard_reviews")
              .description("Admission reviews answered")
              .tag("outcome", outcome.toString())
              .register(registry));
    }
    claimed = duration("true");
    unclaimed = duration("false");
  }

  private Timer duration(String claimed) {
    return Timer.builder("pigsty_guard_review_duration")
        .description("From the arrival of a request to its answer")
        .tag("claimed", claimed)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  void count(Review review, long nanos) {
    Counter outcome = reviews.get(review.outcome());
    if (outcome != null) {
      outcome.increment();
    }
    Timer timer = review.outcome() == Outcome.UNCLAIMED ? unclaimed : claimed;
    timer.record(nanos, TimeUnit.NANOSECONDS);
    Inspection inspection = review.inspection();
    if (inspection != null) {
      inspection.findings().forEach(this::count);
      inspection.failedRules().forEach(this::countFailure);
    }
  }

  void countRefused(int status) {
    Counter.builder("pigsty_guard_refused")
        .description("Requests that are no admission review, by HTTP status")
        .tag("status", Integer.toString(status))
        .register(registry)
        .increment();
  }

  private void count(Finding finding) {
    String action = finding.action().name().toLowerCase(Locale.ROOT);
    findings
        .computeIfAbsent(new FindingKey(finding.rule().id(), action), this::findingCounter)
        .increment();
  }

  private Counter findingCounter(FindingKey key) {
    return Counter.builder("pigsty_guard_findings")
        .description("Findings in reviewed objects")
        .tag("rule", key.rule())
        .tag("action", key.action())
        .register(registry);
  }

  private void countFailure(String rule) {
    Counter.builder("pigsty_guard_rule_failures")
        .description("Evaluations that a rule broke off")
        .tag("rule", rule)
        .register(registry)
        .increment();
  }
}

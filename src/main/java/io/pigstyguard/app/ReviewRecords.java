package io.pigstyguard.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.pigstyguard.admission.Review;
import io.pigstyguard.admission.ReviewObserver;
import jakarta.inject.Singleton;

/** Counts and logs reviews. */
@Singleton
class ReviewRecords implements ReviewObserver {
  private final ReviewMetrics metrics;
  private final ReviewLog log;

  ReviewRecords(MeterRegistry registry, SettingsReader settings) {
    metrics = new ReviewMetrics(registry);
    log = new ReviewLog(settings.logInterval(), System::nanoTime);
  }

  @Override
  public void reviewed(Review review, long nanos) {
    metrics.count(review, nanos);
    log.log(review, nanos);
  }

  @Override
  public void refused(int status) {
    metrics.countRefused(status);
  }
}

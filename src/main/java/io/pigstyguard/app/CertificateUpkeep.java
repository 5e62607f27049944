package io.pigstyguard.app;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pigstyguard.tls.CertificateProblem;
import io.pigstyguard.tls.CertificateReconciler;
import io.pigstyguard.tls.ServingKeyManager;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps certificates up: every few seconds, so that new files are served and a damaged {@code
 * caBundle} heals fast. With managed certificates, the service is not ready before the API server
 * trusts it.
 */
@Singleton
@Default
@Readiness
class CertificateUpkeep implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(CertificateUpkeep.class);
  private static final long SECONDS_BETWEEN = 3;

  private final Instance<KubernetesClient> client;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "certificates");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean awaited;
  private volatile boolean kept;

  CertificateUpkeep(Instance<KubernetesClient> client, MeterRegistry metrics, Clock clock) {
    this.client = client;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Tells when the serving certificate ends. */
  void measure(ServingKeyManager serving) {
    gauge("serving", () -> serving.serving().expiry());
  }

  /** Starts to keep the certificates of a serving key manager up under a shared authority. */
  void reconcile(CertificateReconciler reconciler) {
    awaited = true;
    gauge("authority", reconciler::authorityExpiry);
    repeat(
        () -> {
          reconciler.reconcile();
          kept = true;
        });
  }

  /** Starts to take a step again and again; one that fails leaves the certificate as it is. */
  void repeat(Runnable step) {
    var unused =
        executor.scheduleWithFixedDelay(new Step(step), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  KubernetesClient client() {
    return client.get();
  }

  Clock clock() {
    return clock;
  }

  /** A step that says a problem once, not every few seconds. */
  private static final class Step implements Runnable {
    private final Runnable taken;
    private @Nullable String lastProblem;

    Step(Runnable taken) {
      this.taken = taken;
    }

    @Override
    public void run() {
      try {
        taken.run();
        if (lastProblem != null) {
          LOG.info("certificates are kept up again");
          lastProblem = null;
        }
      } catch (CertificateProblem e) {
        say(String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        say("certificates cannot be kept up: " + e.getClass().getSimpleName());
      }
    }

    private void say(String problem) {
      if (!problem.equals(lastProblem)) {
        LOG.warn(problem);
        lastProblem = problem;
      }
    }
  }

  private void gauge(String certificate, ExpirySource expiry) {
    Gauge.builder("pigsty_guard_certificate_not_after", () -> seconds(expiry.get()))
        .description("End of a certificate's life, in seconds since 1970")
        .baseUnit("seconds")
        .tag("certificate", certificate)
        .register(metrics);
  }

  private static double seconds(@Nullable Instant instant) {
    return instant == null ? Double.NaN : instant.getEpochSecond();
  }

  /** When a certificate ends, or null while there is none. */
  private interface ExpirySource {
    @Nullable Instant get();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("certificates").status(!awaited || kept).build();
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}

package io.pigstyguard.app;

import io.pigstyguard.admission.Lanes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether reviews come to an end. Load alone never turns it false: who has to wait too long is
 * answered. It is ready again as soon as what was stuck has ended.
 */
@Singleton
@Default
@Readiness
class LaneHealth implements HealthCheck {
  private final Lanes lanes;

  LaneHealth(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> stuck = lanes.stuck();
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("reviews").status(stuck.isEmpty());
    return stuck.isEmpty()
        ? health.build()
        : health.withData("stuck", String.join(", ", stuck)).build();
  }
}

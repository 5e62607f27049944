package io.pigstyguard.app;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as packaged, but with everything logged that can be. */
public class TracedProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.log.min-level", "TRACE",
        "quarkus.log.level", "TRACE",
        "quarkus.log.category.\"io.quarkus\".level", "TRACE",
        "quarkus.log.category.\"io.smallrye.health\".level", "TRACE",
        "quarkus.log.console.level", "ERROR",
        "pigsty-guard.log-interval", "0s",
        "pigsty-guard.max-body", "8M");
  }
}

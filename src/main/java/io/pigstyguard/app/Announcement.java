package io.pigstyguard.app;

import io.pigstyguard.policy.Policy;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Says where the webhook listens and, to who tries it out, how to see a rejection. */
@Singleton
@Unremovable
class Announcement {
  private final SettingsReader settings;
  private final Policy policy;
  private final HttpServer server;
  private final ManagementConfig management;

  Announcement(
      SettingsReader settings, Policy policy, HttpServer server, ManagementConfig management) {
    this.settings = settings;
    this.policy = policy;
    this.server = server;
    this.management = management;
  }

  void announce() {
    String url = "https://localhost:" + server.getSecurePort() + "/validate";
    System.out.printf(
        "Pigsty Guard answers at %s, profile %s; health and metrics on port %d below /q%n",
        url, policy.profile().name().toLowerCase(Locale.ROOT), management.port());
    if (settings.certificateMode() == CertificateMode.SELF_SIGNED) {
      System.out.printf(
          "Try: curl -k %s -H 'Content-Type: application/json' -d '%s'%n", url, SampleReview.JSON);
    }
  }
}

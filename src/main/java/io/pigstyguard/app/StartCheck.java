package io.pigstyguard.app;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads every setting, and looks for what it names, before anything is opened or warmed up. */
@Singleton
class StartCheck {
  void check(
      @Observes @Priority(1) StartupEvent event,
      Config config,
      SettingsReader settings,
      CertificateWiring certificates,
      ClientWiring clients) {
    settings.check();
    certificates.check();
    clients.check();
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Listener.check(config);
    }
  }
}

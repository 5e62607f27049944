package io.pigstyguard.app;

import io.pigstyguard.admission.BodyLimits;
import io.pigstyguard.admission.Entry;
import io.pigstyguard.admission.Lanes;
import io.pigstyguard.admission.ReviewObserver;
import io.pigstyguard.admission.Reviewer;
import io.pigstyguard.admission.ValidateEndpoint;
import io.pigstyguard.admission.ValidateRoute;
import io.pigstyguard.budget.MemoryPool;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Rule;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The parts of the webhook. */
@Singleton
class Wiring {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  SettingsReader settings(Settings settings, Config config) {
    SettingNames.checkEnvironment(System.getenv().keySet());
    SettingNames.check(
        config.getPropertyNames(), name -> config.getConfigValue(name).getRawValue());
    ConfigLocations.check(
        config.getOptionalValues("quarkus.config.locations", String.class).orElse(List.of()));
    return new SettingsReader(settings, System.getenv(), Catalogue.rules());
  }

  @Produces
  @Singleton
  Policy policy(SettingsReader settings) {
    return settings.policy();
  }

  @Produces
  @Singleton
  Reviewer reviewer(SettingsReader settings, Policy policy, Clock clock) {
    Knowledge knowledge = Knowledge.load();
    List<Rule> rules = Catalogue.rules();
    List<Rule> removalRules = rules.stream().filter(rule -> rule.spec().guardsRemoval()).toList();
    return new Reviewer(
        settings.claims(),
        new Inspector(rules, knowledge, policy, false, clock)
            .sharing(MemoryPool.forHeap(Runtime.getRuntime().maxMemory())),
        new Inspector(removalRules, knowledge, policy, false, clock),
        policy);
  }

  @Produces
  @Singleton
  BodyLimits bodyLimits(SettingsReader settings) {
    return BodyLimits.forHeap(Runtime.getRuntime().maxMemory(), settings.maxBody());
  }

  @Produces
  @Singleton
  ValidateEndpoint endpoint(Reviewer reviewer, ReviewObserver observer, BodyLimits limits) {
    return new ValidateEndpoint(reviewer, observer, limits);
  }

  @Produces
  @Singleton
  Lanes lanes(BodyLimits limits) {
    return new Lanes(limits, Runtime.getRuntime().availableProcessors(), System::nanoTime);
  }

  void route(
      @Observes Router router, ValidateEndpoint endpoint, Lanes lanes, SettingsReader settings) {
    for (Entry entry : Entry.values()) {
      router
          .route(entry.path())
          .handler(new ValidateRoute(entry, endpoint, lanes, settings.maxTimeout()));
    }
  }
}

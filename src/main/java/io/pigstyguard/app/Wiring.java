package io.pigstyguard.app;

import io.pigstyguard.admission.Reviewer;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.Knowledge;
import io.pigstyguard.rule.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The parts of the webhook. */
@ApplicationScoped
class Wiring {
  private static final String EDITOR_RULE = "PIG-FILE-005";

  @Produces
  @Singleton
  Reviewer reviewer() {
    Policy policy = Policy.DEFAULT;
    Knowledge knowledge = Knowledge.load();
    Clock clock = Clock.systemUTC();
    List<Rule> rules = Catalogue.rules();
    List<Rule> editorRules =
        rules.stream().filter(rule -> rule.spec().id().equals(EDITOR_RULE)).toList();
    return new Reviewer(
        Claims.DEFAULT,
        new Inspector(rules, knowledge, policy, false, clock),
        new Inspector(editorRules, knowledge, policy, false, clock),
        policy);
  }
}

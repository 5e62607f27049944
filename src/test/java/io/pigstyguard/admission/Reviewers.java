package io.pigstyguard.admission;

import com.fasterxml.jackson.databind.JsonNode;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.policy.RatchetMode;
import io.pigstyguard.rule.Profile;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.Thresholds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reviewers over a few rules, so that answers do not change when the catalogue grows. */
final class Reviewers {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);
  static final Knowledge KNOWLEDGE = Knowledge.load();

  /** A known password denies, plain Patroni warns, and what objects themselves can do wrong. */
  private static final Set<String> RULES =
      Set.of("PIG-PWD-002", "PIG-TLS-004", "PIG-CFG-001", "PIG-FILE-002", "PIG-FILE-005");

  private Reviewers() {}

  static List<Rule> rules() {
    return rules(RULES);
  }

  static List<Rule> rules(Set<String> ids) {
    return Catalogue.rules().stream().filter(rule -> ids.contains(rule.spec().id())).toList();
  }

  private static List<Rule> guardsOfRemoval() {
    return Catalogue.rules().stream().filter(rule -> rule.spec().guardsRemoval()).toList();
  }

  /** The request in a review, as the service reads it. */
  static AdmissionRequest request(JsonNode review) throws IOException {
    InputStream body = new ByteArrayInputStream(review.toString().getBytes(StandardCharsets.UTF_8));
    AdmissionReview read = new ReviewJson().reader(body, () -> false).read();
    AdmissionRequest request = read == null ? null : read.request();
    if (request == null) {
      throw new IllegalArgumentException("review must hold a request");
    }
    return request;
  }

  static Reviewer usual() {
    return of(rules(), policy(false));
  }

  static Reviewer failOpen() {
    return of(rules(), policy(true));
  }

  static Reviewer of(RatchetMode mode) {
    return of(
        rules(),
        new Policy(Profile.PRODUCTION, Map.of(), List.of(), Thresholds.DEFAULT, false, mode));
  }

  static Reviewer of(List<Rule> rules, Policy policy) {
    return new Reviewer(
        Claims.DEFAULT,
        new Inspector(rules, KNOWLEDGE, policy, false, CLOCK),
        new Inspector(guardsOfRemoval(), KNOWLEDGE, policy, false, CLOCK),
        policy);
  }

  static Policy policy(boolean failOpen) {
    return new Policy(Profile.PRODUCTION, Map.of(), List.of(), Thresholds.DEFAULT, failOpen);
  }
}

package io.pigstyguard.cli;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.remedy.Remedy;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import io.pigstyguard.yaml.Problem;
import java.util.List;
import java.util.function.BiConsumer;

/** A small catalogue with one rule of each kind, so that texts do not change with the real one. */
final class SampleRules {
  static final Rule UNPARSEABLE =
      rule(
          "PIG-CFG-901/unparseable-inventory/HIGH/D/D/D/Document must be an inventory",
          (subject, violations) -> {
            Problem problem = subject.problem();
            if (problem != null) {
              violations.add(
                  Scope.OBJECT, null, problem.line(), problem.column(), problem.message());
            }
          });
  static final Rule ADMIN =
      rule(
          "PIG-PWD-902/pg-admin-password/CRITICAL/W/D/D"
              + "/`pg_admin_password` must not be a publicly known value",
          (subject, violations) -> {
            for (Host host : subject.inventory().hosts()) {
              Param password = host.param("pg_admin_password");
              if (subject.knowledge().credentials().contains(password.text(), null)) {
                violations.add(password.definedBy(), password);
              }
            }
          });
  static final Rule USER =
      rule(
          "PIG-PWD-912/pg-user-password/HIGH/W/W/D/`password` must be long",
          (subject, violations) -> {
            for (Cluster cluster : subject.inventory().pgClusters()) {
              for (Param user : cluster.first().param("pg_users").items()) {
                Param password = user.get("password");
                violations.add(Scope.of("user", cluster.name(), user.get("name").text()), password);
              }
            }
          });
  static final Rule LISTEN =
      rule(
          "PIG-NET-901/pg-listen-any/MEDIUM/-/W/D/`pg_listen` must not be '0.0.0.0'",
          (subject, violations) -> {
            for (Cluster cluster : subject.inventory().pgClusters()) {
              Param listen = cluster.first().param("pg_listen");
              if (listen.text().equals("0.0.0.0")) {
                violations.add(cluster.scope(), listen);
              }
            }
          });
  static final Rule KEY =
      rule(
          "PIG-FILE-902/private-key-in-configmap/CRITICAL/D/D/D/A key must not be published",
          (subject, violations) -> {
            if (subject.object().entries().stream().anyMatch(e -> e.text().contains("PRIVATE"))) {
              violations.add(Scope.OBJECT, "Key `ca.key` must not hold a private key");
            }
          });
  static final Rule CRITICAL =
      rule(
          "PIG-AVL-901/single-node/LOW/-/-/D/A cluster must have two members",
          (subject, violations) -> {
            for (Cluster cluster : subject.inventory().pgClusters()) {
              violations.add(cluster.scope(), "Cluster must have two members");
            }
          });
  static final Rule FAILING =
      rule(
          "PIG-CFG-909/failing-rule/INFO/W/W/W/A host must not be named 'broken'",
          (subject, violations) -> {
            if (subject.inventory().host("broken") != null) {
              throw new IllegalStateException("S3cret.In.Exception");
            }
          });

  private SampleRules() {}

  static List<Rule> all() {
    return List.of(KEY, ADMIN, USER, LISTEN, CRITICAL, UNPARSEABLE, FAILING);
  }

  private static Remedy remedy(String id) {
    return id.startsWith("PIG-PWD-")
        ? Remedy.newSecret("pg_admin_password").said("Type something else")
        : Remedy.byHand("Type something else", "the rule is a sample");
  }

  /** A rule from {@code id/name/severity/baseline/production/strict/requirement}. */
  private static Rule rule(String text, BiConsumer<Subject, Violations> check) {
    String[] parts = text.split("/", 7);
    RuleSpec spec =
        RuleSpec.of(parts[0], parts[1])
            .severity(Severity.valueOf(parts[2]))
            .actions(parts[3] + "/" + parts[4] + "/" + parts[5])
            .title("The fault of " + parts[1])
            .requires(parts[6])
            .why("It does harm.")
            .remedy(remedy(parts[0]))
            .reads("pg_admin_password");
    return new Rule() {
      @Override
      public RuleSpec spec() {
        return spec;
      }

      @Override
      public void check(Subject subject, Violations violations) {
        check.accept(subject, violations);
      }
    };
  }
}
